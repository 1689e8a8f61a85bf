/** The chapter on five ways: the order guessed by keyboard, the race, its standings, another network, and a reload half-way. */

import { defaultsOf } from '../../src/experiment/field.ts'
import { type FiveWays, fiveWaysFields } from '../../src/experiment/five-ways.ts'
import { encodeLink, linkParameter } from '../../src/experiment/permalink.ts'
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
  await expect(page.getByText('10 of 10 networks')).toBeVisible({ timeout: 60_000 })
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
  await page.getByRole('button', { name: /^Train, about/ }).click()
  await expect(page.getByText(/^[3-9] of 20 networks/)).toBeVisible({ timeout: 60_000 })
  await page.reload()
  await expect(page.getByText(/\d+ from an earlier visit/)).toBeVisible()
  await page.getByRole('button', { name: /^Train the rest/ }).click()
  await expect(page.getByText('20 of 20 networks')).toBeVisible({ timeout: 60_000 })
})
