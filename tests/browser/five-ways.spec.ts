/** The chapter on five ways: the order guessed by keyboard, the race, its standings, another network, and a reload half-way. */

import { type FiveWays, fiveWaysFields } from '../../src/experiment/chapters/five-ways.ts'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import { encodeLink, linkParameter } from '../../src/experiment/links/permalink.ts'
import { expect, test } from './fixtures.ts'

const addressOf = (state: Partial<FiveWays>): string =>
  `?${linkParameter}=${encodeLink({ chapter: 'five-ways', state: { ...defaultsOf(fiveWaysFields), ...state } })}`
/** A race of a few seconds. */
const small: Partial<FiveWays> = { model: 'mlp-1x512', n: 100, width: 0.125, learningRate: 0.05, seeds: 2 }

test('the order is guessed first, the race answers it, and a reload brings back both', async ({ page, expectAccessible }) => {
  await page.goto(addressOf(small))
  const first = page.locator('.order-rows li').first()
  await expect(first).toContainText('gaussian noise')
  await expect(page.locator('.standings')).toHaveCount(0)
  await expectAccessible()

  const last = page.getByRole('button', { name: 'true labels earlier' })
  await last.focus()
  for (let place = 4; place > 0; place--) await page.keyboard.press('Enter')
  await expect(first).toContainText('true labels')
  await expect(page.getByRole('button', { name: 'true labels later' })).toBeFocused()

  await page.getByRole('button', { name: /^That is my order/ }).click()
  const standings = page.getByRole('table', { name: 'In which order the five conditions are fitted' })
  await expect(page.locator('.sweep-controls').getByText('10 of 10 networks')).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('.race-verdict')).toContainText(/You had \d+ of \d+ pairs/)
  await expect(standings.getByRole('row')).toHaveCount(6)
  await expect(standings).toContainText(/\d\.\d ±\s/)
  await expectAccessible()

  const said = await page.locator('.outcome').textContent()
  await page.reload()
  await expect(page.getByText('10 from an earlier visit')).toBeVisible()
  await expect(page.locator('.outcome')).toHaveText(said ?? '')
  await expect(page.locator('.race-verdict')).toContainText('You had')
})

test('a reload half-way finds the networks that are trained, and trains the rest', async ({ page }) => {
  await page.goto(addressOf({ ...small, seeds: 4, stop: 'epochs', epochs: 40 }))
  await page.getByRole('button', { name: 'Skip: just show me' }).click()
  await expect(page.locator('.sweep-controls').getByText(/^[3-9] of 20 networks/)).toBeVisible({ timeout: 60_000 })
  await page.reload()
  await expect(page.getByText(/\d+ from an earlier visit/)).toBeVisible()
  await page.getByRole('button', { name: /^Train the rest/ }).click()
  await expect(page.locator('.sweep-controls').getByText('20 of 20 networks')).toBeVisible({ timeout: 60_000 })
})

test('where too few epochs are given nothing has a rank, and the second network runs with progress of its own', async ({
  page,
  expectAccessible,
}) => {
  await page.goto(addressOf({ ...small, seeds: 1, epochs: 1, learningRate: 0.001, dropout: 0.5 }))
  await expect(page.getByText('Also set: dropout 0.5')).toBeVisible()
  await page.getByRole('button', { name: 'Skip: just show me' }).click()
  await expect(page.locator('.sweep-controls').getByText('5 of 5 networks')).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('.outcome')).toContainText('in none of these ways')
  await expect(page.locator('.race-verdict')).toContainText('There is no order to judge')
  const second = page.getByRole('region', { name: 'The same race with an MLP' })
  await second.getByRole('button', { name: /^Run the race with LeNet/ }).click()
  await expect(second.getByText('5 of 5 networks')).toHaveCount(2, { timeout: 60_000 })
  await expect(page.getByRole('radio', { name: 'MLP 1×512' })).toBeChecked()
  await expectAccessible()
  await page.getByRole('button', { name: 'reset' }).click()
  await expect(page.getByText('Also set:')).toHaveCount(0)
})
