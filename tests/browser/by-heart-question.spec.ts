/** The question comes first; the answer sets everything going and stays on the page. */

import { ByHeartPage, linkTo, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

test('nothing is trained before an answer; the answer goes to 100 % and trains by itself', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open()
  await expect(chapter.answers).toBeInViewport()
  await expect(chapter.corruption).toHaveValue('0')
  await expect(chapter.train).toHaveText(/^Train, about \d+\ss$/)
  await expect(chapter.accuracy).toContainText('The curves will be drawn here.')

  const wasUnderWay = await chapter.watchAsked('so far')
  await chapter.button('about half').click()
  await expect(chapter.corruption).toHaveValue('1')
  await expect(chapter.asked).toContainText('You said about half.')
  await chapter.toFinish()
  expect(await wasUnderWay()).toBe(true)
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

  await chapter.drag(0.3)
  await chapter.toFinish()
  await chapter.button('New seed').click()
  await expect(page).toHaveURL(/seed-2/)
  await chapter.toFinish()
  await page.reload()
  await expect(chapter.asked).toContainText('You said nearly all. At 100 % it was every single one.')

  await chapter.button('ask me again').click()
  await expect(chapter.answers).toBeVisible()
  await chapter.button('every single one').click()
  await expect(chapter.asked).toContainText('You said every single one.')
})

test('once all is learned by heart the page offers fewer lies, then none, and takes what honest labels gave beside', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open(smallRun)
  await expect(page.getByText('To take away:')).toBeHidden()
  await chapter.button('nearly all').click()
  await chapter.toFinish()
  await expect(page.getByText('To take away:')).toBeVisible()
  await chapter.button('Now lie about 40\u00a0% only').click()
  await expect(chapter.corruption).toHaveValue('0.4')
  await expect(chapter.sentence).toContainText(/^(Before training|Epoch|After)/)
  await chapter.toFinish()
  await chapter.button('Now tell the truth').click()
  await expect(chapter.corruption).toHaveValue('0')
  await chapter.toFinish()
  for (const p of [0.1, 0.2, 0.3, 0.5]) {
    await chapter.drag(p)
    await expect(page).toHaveURL(linkTo({ ...smallRun, corruption: p }))
    await chapter.toFinish()
    await expect(chapter.sentence).toContainText('; with no lies')
  }
  await expect(chapter.accuracy).toContainText('100\u00a0% random')
})

test('who skips the question is shown what it asks about, and is not said to have answered', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open(smallRun)
  await chapter.button('Skip: just show me').click()
  await expect(chapter.answers).toBeHidden()
  await expect(chapter.corruption).toHaveValue('1')
  await chapter.toFinish()
  await expect(chapter.asked).not.toContainText('You said')
  await expect(chapter.asked).toContainText('At 100 % it was every single one.')
  await page.reload()
  await expect(chapter.asked).toBeVisible()
})
