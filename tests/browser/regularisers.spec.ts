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

test('the question is answered by the table; a row is built, its curves shown; a reload brings all back', async ({
  page,
  expectAccessible,
}) => {
  await page.goto(addressOf([[], ['dropout']], small))
  const table = page.getByRole('table', { name: 'Accuracy of each combination, in percent' })
  await expect(table.getByRole('row', { name: /^all off \?/ }).first()).toBeVisible()
  await expectAccessible()

  await page.getByRole('button', { name: 'it fits them all, but slower' }).click()
  await expect(page.getByText('8 of 8 networks')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('You said it fits them all, but slower.')).toBeVisible()
  await expect(page.getByText(/With dropout: (all |never all )?fitted/)).toBeVisible()
  await expect(page.getByRole('list', { name: 'What the table says' })).toContainText('all off, true labels')

  await page.getByLabel('early stopping', { exact: true }).check()
  await page.getByRole('button', { name: 'Add “early stopping”' }).click()
  await expect(page.getByRole('button', { name: 'early stopping', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: /^Train the rest/ }).click()
  await expect(page.getByText('12 of 12 networks')).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('.row-curves')).toContainText(/stop at \d+/)
  await expectAccessible()

  await page.waitForTimeout(700)
  const cells = await table.textContent()
  await page.reload()
  await expect(page.getByText('12 from an earlier visit')).toBeVisible()
  await expect(table).toHaveText(cells ?? '')
  await page.getByRole('button', { name: 'all off', exact: true }).click()
  await expect(page.locator('.row-curves')).not.toContainText('stop at')
})

test('Inception is as defined with batch norm on; on and off share a chart, and a sentence says what the curves say', async ({
  page,
  expectAccessible,
}) => {
  const tiny: Partial<RegulariserState> = { model: 'inception', width: 0.03125, n: 100, seeds: 1, epochs: 2 }
  await page.goto(addressOf([['batch-norm'], []], tiny))
  await page.getByRole('button', { name: 'Skip: just show me' }).click()
  await expect(page.getByRole('button', { name: 'all off, batch norm on', exact: true })).toBeVisible()
  await expect(page.getByText('4 of 4 networks')).toBeVisible({ timeout: 60_000 })
  const both = page.getByRole('region', { name: 'Batch norm on and off' })
  await expect(both).toContainText(/True labels: with batch norm (fitted after|never within)/)
  await expect(both).toContainText(/Random labels: with batch norm (fitted after|never within)/)
  await expectAccessible()
})

test('a closer look sets its rows and trains them; the first table is one press away', async ({ page }) => {
  await page.goto(addressOf([], {}))
  await page.getByRole('button', { name: 'Skip: just show me' }).click()
  await page.getByRole('button', { name: /^Small Inception with batch norm and without/ }).click()
  await expect(page.getByText('0 of 8 networks')).toBeVisible()
  await expect(page.getByRole('button', { name: 'all off, batch norm off', exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Batch norm on and off' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to the first table' }).click()
  await expect(page.getByRole('button', { name: 'strong dropout', exact: true })).toBeVisible()
  await expect(page.getByText(/^\d+ of 36 networks/)).toBeVisible()
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
  await expect(page.getByRole('button', { name: /^Train/ })).toBeDisabled()
  await page.getByRole('button', { name: 'go there' }).click()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Train/ })).toBeEnabled()
})
