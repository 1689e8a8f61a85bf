/** The chapter on regularisers: its question, the table that fills, a row that is built, curves, and a reload. */

import { defaultsOf } from '../../src/experiment/field.ts'
import { encodeLink, linkParameter } from '../../src/experiment/permalink.ts'
import { type RegulariserState, type Row, regulariserFields, rowsText } from '../../src/experiment/regularisers.ts'
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
  await expect(page.getByText('You said: it fits them all, but slower.')).toBeVisible()
  await expect(page.getByText(/With dropout: (all fitted, in|\d)/)).toBeVisible()
  await expect(page.getByRole('list', { name: 'What the table says' })).toContainText('With all of them off and true labels')

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
