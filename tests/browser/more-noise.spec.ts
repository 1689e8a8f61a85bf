/** Chapter 3: the reader draws, the sweep answers, and nothing that was trained or drawn is lost. */

import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type MoreNoise, moreNoiseFields } from '../../src/experiment/chapters/more-noise.ts'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import { encodeLink } from '../../src/experiment/links/permalink.ts'
import { linesOf, sweepTold } from './command-line.ts'
import { expect, test } from './fixtures.ts'

const linkTo = (changes: Partial<MoreNoise>): string =>
  encodeLink({ chapter: 'more-noise', state: { ...defaultsOf(moreNoiseFields), ...changes } })

/** Three levels, two seeds, 16 hidden units, 100 digits. */
const small = linkTo({ n: 100, width: 0.03125, learningRate: 0.05, levels: 3, seeds: 2, epochs: 60 })
/** The same for long enough to be interrupted. */
const long = linkTo({ n: 400, width: 0.125, levels: 3, seeds: 2, epochs: 40, stop: 'epochs' })

const surface = (page: Page) => page.getByRole('slider', { name: /Your curve/ })
const handIn = (page: Page) => page.getByRole('button', { name: /That is my curve/ })
const ended = (page: Page) => page.getByText(/^\d+ of \d+ networks$/)
const over = (page: Page) => expect(page.getByRole('button', { name: 'Train with new seeds' })).toBeVisible({ timeout: 45_000 })

test('the curve is drawn with the keys alone, and only then handed in', async ({ page, expectAccessible }) => {
  await page.goto(`?r=${small}`)
  await expect(handIn(page)).toBeDisabled()
  for (const part of [handIn(page), page.locator('.noise-error .chart')]) await expect(part).toBeInViewport({ ratio: 1 })
  await expect(page.getByText('3 points are still to set.')).toBeVisible()
  await expectAccessible()
  await surface(page).focus()
  await expect(surface(page)).toHaveAttribute('aria-valuetext', 'with 0\u00a0% of the labels random: not set')
  await page.keyboard.press('ArrowDown')
  await expect(surface(page)).toHaveAttribute('aria-valuetext', 'with 0\u00a0% of the labels random: 49\u00a0%')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowUp')
  await expect(surface(page)).toHaveAttribute('aria-valuetext', 'with 50\u00a0% of the labels random: 59\u00a0%')
  await expect(page.getByText('One point is still to set.')).toBeVisible()
  await page.getByLabel('p = 100 %').fill('90 %')
  await page.keyboard.press('Enter')
  await expect(handIn(page)).toBeEnabled()
  await page.reload()
  await expect(page.getByLabel('p = 50 %')).toHaveValue('59')
  await handIn(page).click()
  await over(page)
  for (const part of ['.noise-error .chart', '.noise-beside .chart', '.sweep-controls', '.take-away'])
    await expect(page.locator(part)).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('region', { name: 'How to read the charts' })).toContainText(
    /answers an unseen digit with the label of the digit most like it/,
  )
  await expect(page.getByText(/Your curve is .* off on average, most at/)).toBeVisible()
  await page.getByRole('button', { name: 'it had too little time to train' }).click()
  await expect(page.locator('.verdict').getByText(/none ran out of time|within 60 epochs/)).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'each lie spoils the answers around it' }).click()
  await expect(page.locator('.verdict').getByText(/^A memoriser that copies/)).toBeVisible()
})

test('a fast drag leaves no gap', async ({ page }) => {
  await page.goto(`?r=${linkTo({ levels: 11 })}`)
  await surface(page).scrollIntoViewIfNeeded()
  const box = await surface(page).boundingBox()
  if (!box) throw new Error('expected a chart')
  await page.mouse.move(box.x + 45, box.y + 0.7 * box.height)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 100, box.y + 0.2 * box.height)
  await page.mouse.up()
  await expect(page.getByText('All points are set.')).toBeVisible()
  await expect(handIn(page)).toBeEnabled()
})

test('who skips the drawing is shown: it trains at once; the address says what is shown', async ({ page }) => {
  await page.goto(`?r=${small}`)
  await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Skip: just show me' }).click()
  await over(page)
  await expect(ended(page)).toHaveText('6 of 6 networks')
  await page.getByLabel('second network').selectOption('softmax')
  await expect(ended(page)).toHaveText('6 of 12 networks')
  await expect.poll(() => new URL(page.url()).searchParams.get('r')).toContain('second-model-softmax')
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('a curve is drawn sideways; up and down scrolls, before and after', async ({ page }) => {
    await page.goto(`?r=${linkTo({ levels: 6 })}`)
    await surface(page).scrollIntoViewIfNeeded()
    const touch = await page.context().newCDPSession(page)
    const swipe = async (from: readonly [number, number], to: readonly [number, number]) => {
      const at = (share: number) => [{ x: from[0] + share * (to[0] - from[0]), y: from[1] + share * (to[1] - from[1]) }]
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
      for (let step = 1; step <= 10; step++) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 10) })
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    const boxOf = async () => {
      const box = await surface(page).boundingBox()
      if (!box) throw new Error('expected a chart')
      return box
    }
    const scrolled = () => page.evaluate(() => scrollY)
    const box = await boxOf()
    const before = await scrolled()
    await swipe([box.x + 150, box.y + 200], [box.x + 152, box.y + 100])
    await expect.poll(scrolled).toBeGreaterThan(before)
    await expect(page.getByText('6 points are still to set.')).toBeVisible()
    const moved = await boxOf()
    await swipe([moved.x + 45, moved.y + 200], [moved.x + 300, moved.y + 60])
    await expect(page.getByText('All points are set.')).toBeVisible()
    const drawn = await page.getByLabel('p = 60 %').inputValue()
    await swipe([moved.x + 60, moved.y + 60], [moved.x + 280, moved.y + 200])
    await expect(page.getByLabel('p = 60 %')).toHaveValue(drawn)
    await page.getByRole('button', { name: 'draw it anew' }).click()
    await expect(page.getByText('6 points are still to set.')).toBeVisible()
  })
})

test('what was trained before a reload is found again, and only the rest is trained', async ({ page }) => {
  await page.goto(`?r=${long}`)
  await page.getByRole('button', { name: 'Skip: just show me' }).click()
  await expect(ended(page)).toHaveText(/[1-5] of 6 networks/, { timeout: 45_000 })
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText(/paused/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/[1-5] from an earlier visit/)).toBeVisible()
  await page.getByRole('button', { name: /^Train the rest, / }).click()
  await over(page)
  await expect(page.getByText(/[1-5] from an earlier visit/)).toBeVisible()
})

test('the figures are those of the command line', async ({ page }) => {
  await page.goto(`?r=${small}`)
  await page.getByRole('button', { name: 'Skip: just show me' }).click()
  await over(page)
  await page.getByText('Table and data').click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /CSV/ }).click()])
  const shown = linesOf(readFileSync(await download.path(), 'utf8'))
  expect(shown).toHaveLength(6)
  expect([...shown].sort()).toEqual(sweepTold(small).sort())
})

test('two networks are held side by side, each relative to itself', async ({ page }) => {
  await page.goto(`?r=${linkTo({ n: 100, width: 0.03125, learningRate: 0.05, levels: 3, seeds: 1, epochs: 60, second: 'softmax' })}`)
  await page.getByRole('button', { name: 'Skip: just show me' }).click()
  await over(page)
  await page.getByText('Table and data').click()
  for (const network of [/^MLP 1×512/, /^Softmax regression/])
    await expect(page.getByRole('region', { name: network }).getByRole('row', { name: /^0.% 1 of 1 \d+\.0 1\.00/ })).toBeVisible()
})
