/** The settings: each through the validator, and what they do to a run. */

import { ByHeartPage, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

const bad = [
  { label: 'training images, n', typed: '99', says: 'a whole number from 100 to 10,000, please' },
  { label: 'training images, n', typed: '9000', says: 'mnist has 8000 training images' },
  { label: 'width factor', typed: '7', says: 'a number from 0.002 to 4, please' },
  { label: 'batch size', typed: '0', says: 'a whole number from 1 to 1,000, please' },
  { label: 'learning rate', typed: '11', says: 'a number from 0.000001 to 10, please' },
  { label: 'most epochs', typed: '2.5', says: 'a whole number from 1 to 2,000, please' },
  { label: 'seed', typed: '-1', says: 'a whole number from 0 to 2,147,483,647, please' },
  { label: 'number of seeds', typed: '1e9', says: 'a whole number from 1 to 20, please' },
]

test('a value that cannot be keeps its text and says what to type', async ({ page, expectAccessible }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open()
  await chapter.fold('Settings').click()
  for (const { label, typed, says } of bad) {
    const field = page.getByLabel(label, { exact: true })
    await field.fill(typed)
    await field.press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible()
    await expect(field).toHaveValue(typed)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
  }
  const typedP = page.getByLabel('labels replaced at random, typed')
  await typedP.fill('140')
  await typedP.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: '0 to 100\u00a0%, please' })).toBeVisible()
  await expect(page).not.toHaveURL(/r=/)
  await expectAccessible()
})

test('clothes instead of digits, the wider of two settings typed, three seeds as a band', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open(smallRun)
  await chapter.skipQuestion()
  await chapter.fold('Settings').click()
  await page.getByLabel('data set').selectOption('Fashion-MNIST')
  const seeds = page.getByLabel('number of seeds')
  await seeds.fill('3')
  await seeds.press('Enter')
  await expect(page).toHaveURL(/dataset-fashion-mnist.*seeds-3/)
  await chapter.train.click()
  await chapter.toFinish()
  await expect(chapter.accuracy).toContainText('3 seeds, band = lowest to highest')
  await expect(chapter.sentence).toContainText(/seed 1 .* \(mean of 3 seeds \d+\s%, from \d+\s% to \d+\s%\)/)
  await expect(page.locator('.wall')).toContainText('true ones, seed 1')
  await expect(chapter.scrubber).toHaveAttribute('aria-valuetext', /seed 1$/)
  await chapter.fold('What the first layer looks for').click()
  await expect(page.locator('.weights figcaption')).toContainText('of seed 1')
  const table = await chapter.table()
  expect(table).toContain('as told, lowest (%)')
  await expect(chapter.sentence).not.toContainText('digit')
})

test('more images than the wall has room for: it says how many it shows, and the set has its true size', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open({ n: 8000 })
  await expect(page.locator('.wall')).toContainText('showing 1,000 of 8,000')
  await expect(chapter.wall.getByRole('option')).toHaveAttribute('aria-setsize', '8000')
})

test('a run that would not fit says so before it starts, with the figure and without a second try', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open({ model: 'mlp-3x512', width: 4, seeds: 20 })
  await expect(page.getByRole('status').filter({ hasText: 'memory:' })).toContainText(/about [\d.]+ GiB/)
  await expect(chapter.button(/^Train, too large/)).toBeDisabled()
  await expect(chapter.button('Try again')).toBeHidden()
})

test('the limit of epochs ends a run that is not memorised, and the sentence says which it was', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.begin({ corruption: 1, epochs: 2 })
  await expect(chapter.sentence).toContainText('Ended at the limit of 2 epochs, not memorised:')
  await chapter.scrubber.press('ArrowLeft')
  await expect(chapter.sentence).toContainText(/^Epoch 1.75, not memorised yet/)
})

test('a learning rate that is too high ends the run with the reason and keeps the curve', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.begin({ learningRate: 9 })
  await expect(page.getByRole('status').filter({ hasText: 'The run ended:' })).toContainText(/loss/)
  await expect(chapter.sentence).toContainText('Diverged at epoch')
  await expect(chapter.train).toBeVisible()
  expect((await chapter.table()).length).toBeGreaterThan(4)
})
