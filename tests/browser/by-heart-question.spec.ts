/** The question comes first; the answer sets everything going and stays on the page. */

import { ByHeartPage, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

test('nothing is trained before an answer; the answer goes to 100 % and trains by itself', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open()
  await expect(chapter.answers).toBeInViewport()
  await expect(chapter.corruption).toHaveValue('0')
  await expect(chapter.train).toHaveText(/^Train, about \d+ s$/)
  await expect(chapter.accuracy).toContainText('The curves will be drawn here.')

  await chapter.button('about half').click()
  await expect(chapter.corruption).toHaveValue('1')
  await expect(chapter.stop).toBeVisible()
  await expect(chapter.asked).toContainText('You said about half.')
  await expect(chapter.asked).toContainText('so far')

  await chapter.toFinish()
  await expect(chapter.sentence).toHaveText(/^After \d+ epochs it gives every digit the label it was told, \d{3} wrong ones included\./)
  await expect(chapter.asked).toContainText('At 100 % it was every single one.')
})

test('answer and outcome stand side by side after a reload too, and can be asked for again', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open(smallRun)
  await chapter.button('nearly all').click()
  await chapter.toFinish()

  await page.reload()
  await expect(chapter.asked).toContainText('You said nearly all. At 100 % it was every single one.')

  await chapter.button('ask me again').click()
  await expect(chapter.answers).toBeVisible()
  await chapter.button('every single one').click()
  await expect(chapter.asked).toContainText('You said every single one.')
})

test('the question can be skipped: nothing starts, and nobody is said to have answered', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open(smallRun)
  await chapter.skipQuestion()
  await expect(chapter.answers).toBeHidden()
  await expect(chapter.asked).not.toContainText('You said')
  await expect(chapter.train).toBeVisible()
  await expect(chapter.sentence).toContainText('Nothing has been learned yet')
  await page.reload()
  await expect(chapter.asked).toBeVisible()
})
