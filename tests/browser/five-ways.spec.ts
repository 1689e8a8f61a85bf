/** The chapter on five ways: the order guessed by keyboard, the race, its standings, another network, and a reload half-way. */

import type { Page } from '@playwright/test'
import { type FiveWays, fiveWaysFields } from '../../src/experiment/chapters/five-ways.ts'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import { encodeLink, linkParameter } from '../../src/experiment/links/permalink.ts'
import { expect, test } from './fixtures.ts'

const addressOf = (state: Partial<FiveWays>): string =>
  `?${linkParameter}=${encodeLink({ chapter: 'five-ways', state: { ...defaultsOf(fiveWaysFields), ...state } })}`
/** A race of a few seconds. */
const small: Partial<FiveWays> = { model: 'mlp-1x512', n: 100, width: 0.125, learningRate: 0.05 }
const rows = (page: Page) => page.locator('.order-guess').getByRole('listitem')
const placesOf = (rects: Element[]): string[] => rects.map((rect) => `${rect.getAttribute('x')} ${rect.getAttribute('y')}`)
const over = (page: Page, total: number) =>
  expect(page.locator('.sweep-controls').getByText(`${total} of ${total} networks`)).toBeVisible({ timeout: 60_000 })

test('the order is guessed first, the race answers it, and a reload brings back both', async ({ page, expectAccessible }) => {
  await page.goto(addressOf(small))
  await expect(rows(page).first()).toContainText('gaussian noise')
  await expect(page.locator('.standings')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^That is my order/ })).toBeInViewport({ ratio: 1 })
  const travel = page.locator('.pixel-travel')
  await expect(travel).toContainText('the nine go to the same places in both')
  await expect(travel.locator('rect')).toHaveCount(6 * 9)
  await expectAccessible()

  const marks = (image: number) => travel.locator('.travel-image').nth(image).locator('rect').evaluateAll(placesOf)
  const [one, other] = [await marks(2), await marks(3)]
  expect(one).toEqual(other)
  expect(await marks(4)).not.toEqual(await marks(5))
  await travel.getByRole('button', { name: 'mark nine others' }).click()
  await expect.poll(() => marks(2)).not.toEqual(one)
  await travel
    .locator('.travel-image')
    .first()
    .hover({ position: { x: 8, y: 8 } })
  await expect.poll(() => marks(2)).not.toEqual(one)

  const last = page.getByRole('button', { name: 'true labels earlier' })
  await last.focus()
  for (let place = 4; place > 0; place--) await page.keyboard.press('Enter')
  await expect(rows(page).first()).toContainText('true labels')
  await expect(page.getByRole('button', { name: 'true labels later' })).toBeFocused()

  await page.getByRole('button', { name: /^That is my order/ }).click()
  const standings = page.getByRole('table', { name: 'In which order the five are known by heart' })
  await over(page, 15)
  for (const part of ['.standings', '.sweep-controls', '.take-away']) await expect(page.locator(part)).toBeInViewport({ ratio: 1 })
  await expect(page.locator('.take-away')).toContainText('To take away:')
  await expect(page.locator('.race-meaning')).toContainText(/unseen digits/)
  await expect(page.locator('.race-verdict')).toContainText(/The five make 10 pairs|There is no order to judge: of 10 pairs/)
  await expect(standings.locator('.race-lane-dot')).toHaveCount(15)
  await expect(standings.getByRole('row')).toHaveCount(6)
  await expect(standings).toContainText(/\d\.\d ±\s/)
  await expectAccessible()

  const said = await page.locator('.outcome').textContent()
  await page.reload()
  await expect(page.getByText('15 from an earlier visit')).toBeVisible()
  await expect(page.locator('.outcome')).toHaveText(said ?? '')
  await expect(page.locator('.race-verdict')).toContainText(/10 pairs/)
})

test('a row is dragged with the mouse; Escape lets it go where it was', async ({ page }) => {
  await page.goto(addressOf(small))
  const drag = async (by: number) => {
    const from = await rows(page).nth(4).boundingBox()
    if (!from) throw new Error('expected a row')
    await page.mouse.move(from.x + 200, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(from.x + 200, from.y + from.height / 2 + by, { steps: 4 })
    return from.height
  }
  const height = await drag(-120)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(rows(page).nth(4)).toContainText('true labels')
  await drag(-2.2 * height)
  await page.mouse.up()
  await expect(rows(page).nth(2)).toContainText('true labels')
  await expect(rows(page).nth(4)).toContainText('same shuffle for all')
})

test('once the race is over the other network’s is guessed from there, and shown in its place', async ({ page, expectAccessible }) => {
  await page.goto(addressOf({ ...small, epochs: 10 }))
  await page.getByRole('button', { name: 'Skip: just show me' }).click()
  await over(page, 15)
  const second = page.getByRole('region', { name: 'The same race with LeNet' })
  await expect(second).toContainText('Which of the five should that change?')
  await expectAccessible()
  await second.getByRole('button', { name: 'random labels earlier' }).click()
  await second.getByRole('button', { name: /^That is my order: train/ }).click()
  await expect(page.getByRole('radio', { name: 'LeNet' })).toBeChecked()
  await expect(page.getByRole('button', { name: 'Stop' })).toBeInViewport()
  await over(page, 15)
  await expect(page.locator('.race-verdict')).toContainText(/You had|There is no order/)
  await page.getByRole('region', { name: 'The race' }).locator('label').filter({ hasText: 'MLP 1×512' }).click()
  await expect(page.locator('.race-verdict')).not.toContainText('You had')
  await page.getByRole('region', { name: 'The race' }).locator('label').filter({ hasText: 'LeNet' }).click()
  await page.getByRole('button', { name: /^(guess again|let me guess first)$/ }).click()
  await expect(second.getByRole('button', { name: /^That is my order/ })).toBeInViewport()
  await expect(page.locator('.outcome')).toContainText('MLP 1×512')
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

test('where too few epochs are given none is told apart, and that is said', async ({ page, expectAccessible }) => {
  await page.goto(addressOf({ ...small, epochs: 1, learningRate: 0.001, dropout: 0.5 }))
  await expect(page.getByText('Also set: dropout 0.5')).toBeVisible()
  await page.getByRole('button', { name: 'Skip: just show me' }).click()
  await over(page, 15)
  await expect(page.locator('.outcome')).toContainText('in none of these ways')
  await expect(page.locator('.race-verdict')).toContainText('There is no order to judge')
  await expectAccessible()
  await page.getByRole('button', { name: 'reset' }).click()
  await expect(page.getByText('Also set:')).toHaveCount(0)
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('a row moves by its handle, and elsewhere the page scrolls', async ({ page }) => {
    await page.goto(addressOf(small))
    await rows(page).nth(4).scrollIntoViewIfNeeded()
    const touch = await page.context().newCDPSession(page)
    const swipe = async (x: number, from: number, to: number) => {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y: from }] })
      for (let step = 1; step <= 8; step++)
        await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: from + (step / 8) * (to - from) }] })
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    const [top, bottom] = [await rows(page).nth(0).boundingBox(), await rows(page).nth(4).boundingBox()]
    const handle = await page.locator('.sortable-handle').nth(4).boundingBox()
    if (!top || !bottom || !handle) throw new Error('expected five rows')
    await swipe(handle.x + handle.width / 2, bottom.y + bottom.height / 2, top.y + 2)
    await expect(rows(page).first()).toContainText('true labels')
    const before = await page.evaluate(() => scrollY)
    await swipe(top.x + 150, top.y + 200, top.y - 50)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before)
    await expect(rows(page).first()).toContainText('true labels')
  })
})
