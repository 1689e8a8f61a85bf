/** What the runs are computed on: said in the figure, measured again when asked, and chosen by hand. */

import { ByHeartPage, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

test('the badge stands in the figure and opens to the speeds, which can be measured again', async ({ page, expectAccessible }) => {
  test.slow()
  const chapter = new ByHeartPage(page)
  await chapter.haveMeasured()
  await chapter.open(smallRun)
  const figure = page.getByRole('region', { name: 'The experiment' })
  await figure.locator('summary', { hasText: 'Computed on WebAssembly' }).click()
  const speeds = figure.getByRole('table', { name: /One training step/ })
  await expect(speeds.getByRole('row')).toHaveCount(1)
  await chapter.button('Measure again').click()
  // One at least has an answer: a time, or why it cannot serve.
  await expect(speeds.getByRole('row')).toHaveCount(3, { timeout: 50_000 })
  await expect(speeds.getByRole('row', { name: 'WebAssembly' })).toContainText(/[\d.]+\sms/)
  await expectAccessible()
  await page.getByLabel('next run on').selectOption('plain JavaScript')
  await chapter.skipQuestion()
  await chapter.train.click()
  await chapter.toFinish()
  await expect(figure.locator('summary', { hasText: 'Computed on plain JavaScript' })).toBeVisible()
})
