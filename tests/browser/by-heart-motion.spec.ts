/** Motion: the way to the figure, the fading wall and the turning arrow of a fold, and all of them at once for who asks for stillness. */

import type { Page } from '@playwright/test'
import { ByHeartPage, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

interface Seen {
  /** How the page was asked to scroll. */
  readonly scrolls: unknown[]
  /** How often the wall was painted. */
  paints: number
}

/** Notes what moves. */
async function watchMotion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Seen = { scrolls: [], paints: 0 }
    const scroll = Element.prototype.scrollIntoView
    Element.prototype.scrollIntoView = function (options) {
      seen.scrolls.push(typeof options === 'object' && options.behavior)
      scroll.call(this, options)
    }
    const paint = CanvasRenderingContext2D.prototype.putImageData
    CanvasRenderingContext2D.prototype.putImageData = function (...image: unknown[]) {
      if ((this.canvas as HTMLCanvasElement).closest('.wall-box')) seen.paints++
      paint.apply(this, image as Parameters<typeof paint>)
    }
    Object.assign(window, { seen })
  })
}

/** What was seen once `frames` frames have passed. */
const seenAfter = (page: Page, frames: number): Promise<Seen> =>
  page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame)
    return (window as unknown as { seen: Seen }).seen
  }, frames)

/** Answers, waits for the run's end, goes back to its start and opens a fold: what moved on the way. */
async function journey(page: Page) {
  await watchMotion(page)
  const chapter = new ByHeartPage(page)
  await chapter.open(smallRun)
  await chapter.button('about half').click()
  await chapter.toFinish()
  const { scrolls, paints } = await seenAfter(page, 30)
  await chapter.scrubber.fill('0')
  await expect(chapter.sentence).toContainText('Before training')
  const faded = (await seenAfter(page, 30)).paints - paints
  const animations = await chapter.fold('Settings').evaluate((summary: HTMLElement) => {
    summary.click()
    return document.getAnimations().length
  })
  return { scrolls, faded, animations }
}

test('with reduced motion everything is where it ends at once', async ({ page }) => {
  expect(await journey(page)).toEqual({ scrolls: ['instant'], faded: 1, animations: 0 })
})

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('the page glides to the figure, the wall fades and the arrow turns', async ({ page }) => {
    const { scrolls, faded, animations } = await journey(page)
    expect(scrolls).toEqual(['smooth'])
    expect(faded).toBeGreaterThan(1)
    expect(animations).toBeGreaterThan(0)
  })
})
