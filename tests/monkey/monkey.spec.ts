/** Five hundred presses of whatever can be pressed, the same draws every time: the page never goes blank, complains of nothing and does not grow. */

import type { Page } from '@playwright/test'
import { createStream } from '../../src/maths/random.ts'
import { expect, test } from '../browser/fixtures.ts'

const presses = 500
const keys = ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'PageUp']
/** What runs and their pictures may take on top of what there was after half of the presses, bytes: the shelf holds few of them. */
const mostGrowth = 64 * 2 ** 20

test('after 500 presses the page stands, has complained of nothing, and has not grown', async ({ page }) => {
  const stream = createStream(500, 'monkey')
  await page.goto('')
  let heapBefore = 0
  for (let press = 0; press < presses; press++) {
    const pressed = await pressOne(page, stream.uniform())
    if (pressed.isSlider) await page.keyboard.press(keys[stream.int(keys.length)] as string)
    await page.waitForTimeout(stream.int(60))
    await expect(page.locator('h1').first(), `a heading after press ${press}, of “${pressed.name}”`).toBeVisible()
    if (press === presses / 2) heapBefore = await heapOf(page)
  }
  expect((await heapOf(page)) - heapBefore).toBeLessThan(mostGrowth)
})

/** Presses one of the things on the page, the one at this share (0-1) of them. */
function pressOne(page: Page, share: number): Promise<{ name: string; isSlider: boolean }> {
  return page.evaluate((at) => {
    const selector = 'button, summary, a[href], select, input:not([type=file])'
    // Links to texts beside the page lead away from it.
    const isOwn = (element: Element): boolean => {
      if (!(element instanceof HTMLAnchorElement)) return true
      const { origin, pathname } = window.location
      return element.origin === origin && element.pathname === pathname && !element.download && !element.target
    }
    const there = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) => element.checkVisibility() && !element.matches(':disabled') && isOwn(element),
    )
    const chosen = there[Math.floor(at * there.length)]
    chosen?.focus()
    const isSlider = chosen?.matches('input[type=range]') ?? false
    if (!isSlider) chosen?.click()
    return { name: chosen?.textContent || chosen?.getAttribute('aria-label') || chosen?.tagName || 'nothing', isSlider }
  }, share)
}

/** Bytes in use on the page once its garbage has been taken away. */
async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return usedSize
}
