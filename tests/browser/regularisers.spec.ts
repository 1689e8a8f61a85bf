/** The chapter on regularisers: its question, the table that fills, a row that is built, curves, and a reload. */

import { moreNoiseFields } from '../../src/experiment/chapters/more-noise.ts'
import { type RegulariserState, type Row, regulariserFields, rowsText } from '../../src/experiment/chapters/regularisers.ts'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import { encodeLink, linkParameter } from '../../src/experiment/links/permalink.ts'
import { expect, test } from './fixtures.ts'

const addressOf = (rows: readonly Row[], state: Partial<RegulariserState>): string => {
  const whole = { ...defaultsOf(regulariserFields), rows: rowsText(rows), ...state }
  return `?${linkParameter}=${encodeLink({ chapter: 'regularisers', state: whole })}`
}
/** Networks of a tenth of a second. */
const small: Partial<RegulariserState> = { n: 100, width: 0.125, learningRate: 0.05, seeds: 2 }

test('an answer trains at once and is answered; a switch trains its combination and draws it over all off; a reload brings all back', async ({
  page,
  expectAccessible,
}) => {
  await page.goto(addressOf([[], ['dropout']], small))
  const table = page.getByRole('table', { name: /^Learned by heart/ })
  await expect(page.getByRole('region', { name: 'True labels' }).getByRole('row', { name: /^by heart \?/ })).toBeVisible()
  await expect(table).toHaveCount(0)
  await expect(page.getByRole('checkbox', { name: /^weight decay/ })).toBeDisabled()
  await expectAccessible()

  await page.getByRole('button', { name: 'all of them, but slower' }).click()
  await expect(page.getByRole('checkbox', { name: /^dropout/ })).toBeChecked()
  await page.getByRole('radio', { name: 'bet on dropout' }).check({ timeout: 60_000 })
  const race = page.getByRole('region', { name: 'The race' })
  await expect(race).toContainText('your bet')
  await expect(page.getByText('14 of 14 networks')).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('.asked')).toContainText(/You said all of them, but slower\. (It learned every one|After \d+ epochs it knew)/)
  await expect(race).toContainText(/You bet on dropout: right\.|nobody wins this bet/)
  await expect(race.getByRole('radio')).toHaveCount(0)
  await expect(page.locator('.outcome')).toContainText(/^With dropout the network/)
  await expect(page.getByRole('list', { name: 'What the table says' })).toContainText('It generalises without them')

  await page.getByRole('checkbox', { name: /^dropout/ }).click()
  await expect(page.locator('.outcome')).toContainText(/^All off, the network/)
  await page.getByRole('checkbox', { name: /^early stopping/ }).click()
  await expect(table.getByRole('button', { name: 'early stopping', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('21 of 21 networks')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('region', { name: '40 % random' })).toContainText(/stop at \d+/)
  await expect(page.getByRole('region', { name: '40 % random' })).toContainText('all off')
  await expectAccessible()

  await page.waitForTimeout(700)
  const cells = await table.textContent()
  await page.reload()
  await expect(page.getByText('21 from an earlier visit')).toBeVisible()
  await expect(table).toHaveText(cells ?? '')
  await page.getByRole('button', { name: 'all off', exact: true }).click()
  await expect(page.getByRole('region', { name: '40 % random' })).not.toContainText('stop at')
})

test('what the reader switches on is trained before the rows that wait', async ({ page }) => {
  await page.goto(addressOf([[], ['dropout'], ['weight-decay', 'dropout']], { ...small, seeds: 1, epochs: 60, stop: 'epochs' }))
  await page.getByRole('button', { name: 'Skip: just show me' }).click()
  await expect(page.getByText('0 of 12 networks')).toBeVisible()
  await page.getByRole('checkbox', { name: /^weight decay/ }).click()
  await page.getByRole('checkbox', { name: /^dropout/ }).click()
  const figures = page.getByRole('region', { name: 'True labels' }).getByRole('table')
  await expect(page.locator('.row-table').getByRole('button', { name: 'weight decay', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(figures.getByRole('row', { name: /^unseen digits \d/ })).toBeVisible({ timeout: 45_000 })
  const waiting = page.locator('.row-table').getByRole('row', { name: /^weight decay \+ dropout/ })
  await expect(waiting).toContainText('–')

  await page.getByRole('button', { name: 'ask me again' }).click()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByText('Networks of this chapter are still being trained.')).toHaveCount(0)
})

test('Inception is as defined with batch norm on, and what is drawn over it is without', async ({ page, expectAccessible }) => {
  const tiny: Partial<RegulariserState> = { model: 'inception', width: 0.03125, n: 100, seeds: 1, epochs: 2 }
  await page.goto(addressOf([['batch-norm'], []], { ...tiny, shown: 2 }))
  await page.getByRole('button', { name: 'Skip: just show me' }).click()
  await expect(page.getByRole('button', { name: 'all off, batch norm off', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.getByRole('button', { name: 'all off, batch norm off', exact: true }).click()
  await expect(page.locator('.outcome')).toContainText(/^Without batch norm the network/, { timeout: 60_000 })
  await expectAccessible()
})

test('a closer look has its own chart and takes nothing from the table', async ({ page }) => {
  await page.goto(addressOf([[]], small))
  await page.getByRole('button', { name: 'Skip: just show me' }).click()
  await expect(page.getByText(/(\d+) of \1 networks/)).toBeVisible({ timeout: 60_000 })
  const look = page.getByRole('region', { name: 'Does strong dropout learn the lies too, given the time?' })
  await look.getByRole('button', { name: /^Train it/ }).click()
  await expect(look.getByRole('button', { name: /^Stop, \d+ of 6 networks/ })).toBeVisible()
  await expect(page.locator('.all-rows')).toContainText('all off')
  await look.getByRole('button', { name: /^Stop/ }).click()
  await expect(look.getByRole('button', { name: /^Train it/ })).toBeVisible()
})

test('a sweep of chapter 3 is named in chapter 4, and cannot be stopped or replaced from there', async ({ page }) => {
  const state = { ...defaultsOf(moreNoiseFields), n: 400, epochs: 400, stop: 'epochs' as const }
  await page.goto(`?${linkParameter}=${encodeLink({ chapter: 'more-noise', state })}`)
  await page.getByRole('button', { name: 'Skip: just show me' }).click()
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
  await page.getByRole('link', { name: '4 Regularisers' }).click()
  await page.getByRole('button', { name: 'Skip: just show me' }).click()
  await expect(page.getByText(/Under way in chapter 3, More noise: \d+ of 18 networks/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toHaveCount(0)
  await expect(page.locator('.sweep-controls').getByRole('button', { name: /^Train/ })).toBeDisabled()
  await page.getByRole('button', { name: 'go there' }).click()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Train/ })).toBeEnabled()
})

test('nothing is wider than the narrowest window once the figures have come, those of garments either', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(addressOf([[], ['dropout']], { ...small, dataset: 'fashion-mnist', seeds: 1 }))
  await page.getByRole('button', { name: 'Skip: just show me' }).click()
  await expect(page.getByText(/^(\d+) of \1 networks$/).first()).toBeVisible({ timeout: 60_000 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
