/** A page in WebKit as a journey holds it: what stands there and what is pressed. */

import { expect } from '@playwright/test'
import { linesOf } from '../browser/command-line.ts'
import type { ElementReference, Session } from './web-driver.ts'

/** What can be pressed, and is named by its words. */
const pressable = 'button, a, summary, label'
/** Room for a sweep on a busy machine, ms. */
const patienceMs = 60_000

export class Reader {
  constructor(
    readonly session: Session,
    /** The site's address. */
    private readonly site: string,
  ) {}

  /** Opens a file of the site, or its page with a query. */
  open(path = ''): Promise<void> {
    return this.session.goTo(this.site + path)
  }

  /** Presses what says this, once it is there and nothing lies over it. */
  async press(words: RegExp): Promise<void> {
    await expect(async () => this.session.click(await this.saying(words))).toPass({ timeout: patienceMs })
  }

  /** Waits until the first element of a selector says something. */
  async expectText(selector: string, words: RegExp): Promise<void> {
    await expect.poll(() => this.text(selector), { timeout: patienceMs }).toMatch(words)
  }

  /** What the first element of a selector says; nothing where there is none. */
  text(selector: string): Promise<string> {
    return this.session.run((wanted: string) => document.querySelector(wanted)?.textContent?.replace(/\s+/g, ' ').trim() ?? '', selector)
  }

  /** The lines of the table that can be downloaded, without its head. */
  async csv(): Promise<string[]> {
    // The page's policy lets nobody fetch it; the address holds it whole.
    const address = await this.session.run(() => document.querySelector<HTMLAnchorElement>('a[download$=".csv"]')?.href)
    return linesOf(decodeURIComponent(address?.replace(/^data:[^,]*,/, '') ?? ''))
  }

  /** The query of the address. */
  query(): Promise<string> {
    return this.session.run(() => window.location.search)
  }

  /** As on a later visit: the backends' speeds are known, so that no worker but the one that trains comes and goes. */
  async haveMeasured(): Promise<void> {
    await this.open('icon.svg')
    await this.session.run(() => {
      const timings = [{ backend: 'wasm', msPerStep: 2, reason: '', losses: [] }]
      localStorage.setItem('rote.device', JSON.stringify({ timings, override: null }))
    })
  }

  /** From here on the page is that in the first frame. */
  async enterFrame(): Promise<void> {
    const frame = await this.session.run(() => document.querySelector('iframe') as unknown as ElementReference)
    await this.session.enter(frame)
  }

  /** Makes the page's frame so wide, px, and waits until the page is no wider. */
  async expectToFit(frameWidth: number, when: string): Promise<void> {
    const widthBeyond = (width: number) => {
      ;(window.frameElement as HTMLIFrameElement).style.width = `${width}px`
      return document.documentElement.scrollWidth - width
    }
    // Drawings follow a change of width some frames later.
    await expect.poll(() => this.session.run(widthBeyond, frameWidth), `px beyond ${frameWidth}, ${when}`).toBe(0)
  }

  /** The element to press, once it stands still. */
  private async saying(words: RegExp): Promise<ElementReference> {
    const found = await this.session.run(
      async (selector: string, source: string) => {
        const wordsOf = ({ textContent }: Element) => textContent?.replace(/\s+/g, ' ').trim() ?? ''
        const element = [...document.querySelectorAll(selector)].find(
          (one) => new RegExp(source).test(wordsOf(one)) && one.checkVisibility(),
        )
        element?.scrollIntoView({ block: 'center', behavior: 'instant' })
        const place = () => JSON.stringify(element?.getBoundingClientRect())
        for (let before = '', frames = 0; frames < 5; frames = place() === before ? frames + 1 : 0) {
          before = place()
          await new Promise(requestAnimationFrame)
        }
        return element as unknown as ElementReference | undefined
      },
      pressable,
      words.source,
    )
    if (!found) throw new Error(`expected something to press that says ${words}`)
    return found
  }
}
