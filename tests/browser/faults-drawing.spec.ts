/** What becomes of drawings on a finer screen, after the graphics card was lost, on paper, and in a page read from right to left. */

import type { Page } from '@playwright/test'
import { fiveWaysFields } from '../../src/experiment/chapters/five-ways.ts'
import { moreNoiseFields } from '../../src/experiment/chapters/more-noise.ts'
import { regulariserFields, rowsText } from '../../src/experiment/chapters/regularisers.ts'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import { encodeLink } from '../../src/experiment/links/permalink.ts'
import { ByHeartPage, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

async function trained(page: Page): Promise<ByHeartPage> {
  const chapter = new ByHeartPage(page)
  await chapter.begin(smallRun)
  await chapter.toFinish()
  return chapter
}

/** The wall's canvas and the curves'. */
const drawings = ['.wall-box canvas', '.curves-accuracy canvas']

/** Pixels of the canvas for each px of its box. */
const densityOf = (page: Page, drawing: string): Promise<number> =>
  page
    .locator(drawing)
    .first()
    .evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.getBoundingClientRect().width)

test('moved to a screen of twice the pixels, the drawings become as fine', async ({ page, context }) => {
  await trained(page)
  for (const drawing of drawings) expect(await densityOf(page, drawing)).toBeCloseTo(1, 1)
  const session = await context.newCDPSession(page)
  // Chromium tells of new pixels only with a new size; that of the drawings stays.
  await session.send('Emulation.setDeviceMetricsOverride', { width: 1280, height: 700, deviceScaleFactor: 2, mobile: false })
  for (const drawing of drawings) await expect.poll(() => densityOf(page, drawing)).toBeCloseTo(2, 1)
})

test('what the graphics card has lost is drawn again', async ({ page }) => {
  await trained(page)
  for (const drawing of drawings) {
    const canvas = page.locator(drawing).first()
    const picture = () => canvas.evaluate((node: HTMLCanvasElement) => node.toDataURL())
    const before = await picture()
    const lost = await canvas.evaluate((node: HTMLCanvasElement) => {
      // Emptied as by the loss, whose end the browser tells in the same words.
      node.width += 0
      const empty = node.toDataURL()
      node.dispatchEvent(new Event('contextrestored'))
      return empty
    })
    expect(lost).not.toBe(before)
    await expect.poll(picture).toBe(before)
  }
})

test.describe('in a dark system', () => {
  test.use({ colorScheme: 'dark' })

  test('a print is light, and its drawings have the size of their boxes on paper', async ({ page }) => {
    await trained(page)
    // A print waits for no frame.
    await page.evaluate(() => {
      window.requestAnimationFrame = () => 0
    })
    await page.setViewportSize({ width: 700, height: 1000 })
    await page.emulateMedia({ media: 'print' })
    for (const drawing of [...drawings, '.image-line canvas']) {
      await expect
        .poll(() =>
          page
            .locator(drawing)
            .first()
            .evaluate((canvas) =>
              Math.abs(
                canvas.getBoundingClientRect().right -
                  (canvas.closest('.wall-box, .chart-plot, .image-line')?.getBoundingClientRect().right ?? 0),
              ),
            ),
        )
        .toBeLessThan(1.5)
      expect(await densityOf(page, drawing)).toBeCloseTo(1, 1)
    }
    // Dark letters, not light ones.
    const ink = await page.locator('.curves-accuracy .chart-plot').evaluate((plot) => getComputedStyle(plot).color)
    for (const channel of ink.match(/\d+/g) ?? []) expect(Number(channel)).toBeLessThan(100)
  })
})

const few = { n: 100, width: 0.125, learningRate: 0.05, seeds: 2 }
const others = {
  'five-ways': encodeLink({ chapter: 'five-ways', state: { ...defaultsOf(fiveWaysFields), ...few, model: 'mlp-1x512' } }),
  'more-noise': encodeLink({ chapter: 'more-noise', state: { ...defaultsOf(moreNoiseFields), ...few, levels: 3, epochs: 60 } }),
  regularisers: encodeLink({ chapter: 'regularisers', state: { ...defaultsOf(regulariserFields), ...few, rows: rowsText([[]]) } }),
}

for (const [chapter, link] of Object.entries(others))
  test(`on paper the drawings of ${chapter} stand on their axes, and none is stretched`, async ({ page }) => {
    await new ByHeartPage(page).haveMeasured()
    await page.goto(`?r=${link}`)
    await page.getByRole('button', { name: 'Skip: just show me' }).click()
    await page
      .getByRole('button', { name: /^Train/ })
      .first()
      .click()
    await expect(page.getByText(/^(\d+) of \1 networks$/).first()).toBeVisible({ timeout: 40_000 })
    await page.evaluate(() => {
      window.requestAnimationFrame = () => 0
    })
    await page.setViewportSize({ width: 700, height: 1000 })
    await page.emulateMedia({ media: 'print' })
    const stretched = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('canvas')]
          .filter((canvas) => canvas.checkVisibility() && canvas.getBoundingClientRect().width > 0)
          .flatMap((canvas) => {
            const { width, height, right } = canvas.getBoundingClientRect()
            const beside = Math.abs(right - (canvas.closest('.chart-plot')?.getBoundingClientRect().right ?? right))
            const across = canvas.width / width
            const down = canvas.height / height
            return Math.abs(across / down - 1) > 0.03 || beside > 1.5
              ? [`${canvas.className}: ${across}, ${down}, ${beside} px beside`]
              : []
          }),
      )
    await expect.poll(stretched).toEqual([])
    expect(await page.locator('canvas').count()).toBeGreaterThan(0)
  })

test('in a page read from right to left, slider and ring are where they are pointed at, and nothing overflows', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open()
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
  })
  await chapter.drag(0.8)
  expect(Number(await chapter.corruption.inputValue())).toBeCloseTo(0.8, 1)
  await chapter.wall.focus()
  await chapter.wall.press('ArrowRight')
  const [ring, wall] = [await page.locator('.wall-ring').boundingBox(), await chapter.wall.boundingBox()]
  expect(Math.abs((ring?.x ?? 0) - (wall?.x ?? 0))).toBeLessThan(ring?.width ?? 0)
  for (const address of ['', '?r=1.theorem', '?r=1.more-noise']) {
    await page.goto(address)
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
    })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), address).toBeLessThanOrEqual(0)
  }
})
