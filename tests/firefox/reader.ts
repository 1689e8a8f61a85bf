/** A page in Firefox as a journey holds it: what stands there and what is pressed. */

import { expect } from '@playwright/test'
import type { Page } from 'puppeteer-core'
import { linesOf } from '../browser/command-line.ts'

/** Room for a sweep on a busy machine, ms. */
const patienceMs = 60_000

export class Reader {
  constructor(
    readonly page: Page,
    /** The site's address. */
    private readonly site: string,
  ) {}

  /** Opens the site, with a query where there is one. */
  async open(query = ''): Promise<void> {
    await this.page.goto(this.site + query)
  }

  /** Presses the button or opens the fold that has these words, once it is there, enabled and at rest. */
  press(words: string): Promise<void> {
    return this.page.locator(`:is(button, summary)::-p-text("${words}")`).setTimeout(patienceMs).click()
  }

  /** Waits until the first element of a selector says something. */
  async expectText(selector: string, words: RegExp): Promise<void> {
    await expect.poll(() => this.text(selector), { timeout: patienceMs }).toMatch(words)
  }

  /** What the first element of a selector says; nothing where there is none. */
  text(selector: string): Promise<string> {
    return this.page.evaluate((wanted) => document.querySelector(wanted)?.textContent?.replace(/\s+/g, ' ').trim() ?? '', selector)
  }

  /** The lines of the table that can be downloaded, without its head. */
  async csv(): Promise<string[]> {
    // The page's policy lets nobody fetch it; the address holds it whole.
    const address = await this.page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[download$=".csv"]')?.href)
    return linesOf(decodeURIComponent(address?.replace(/^data:[^,]*,/, '') ?? ''))
  }

  /** The query of the address. */
  query(): Promise<string> {
    return this.page.evaluate(() => window.location.search)
  }
}
