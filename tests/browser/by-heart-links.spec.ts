/** Links: to the same curve, beside earlier ones, and what becomes of bad ones. */

import { ByHeartPage, linkTo, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('link, curve, slider, new curve, copied link, opened elsewhere: the same curve to the last digit', async ({
  page,
  browser,
  contextOptions,
}) => {
  const chapter = new ByHeartPage(page)
  await chapter.open({ n: 300, width: 0.25, corruption: 0.25, seed: 3 })
  await expect(chapter.corruption).toHaveValue('0.25')
  await expect(chapter.train).toHaveText(/about \d+\ss/)
  await chapter.skipQuestion()
  await chapter.train.click()
  await chapter.toFinish()

  await chapter.drag(0.5)
  await expect(chapter.accuracy).toContainText('25\u00a0% random')
  await chapter.toFinish()

  await chapter.button('Copy link').click()
  await expect(chapter.button('Copied')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await expect(page).toHaveURL(link)

  const context = await browser.newContext(contextOptions)
  const elsewhere = new ByHeartPage(await context.newPage())
  await elsewhere.page.goto(link)
  await expect(elsewhere.corruption).toHaveValue('0.5')
  await expect(elsewhere.sentence).toContainText('Nothing has been learned yet')
  await elsewhere.skipQuestion()
  await elsewhere.train.click()
  await elsewhere.toFinish()
  const own = await elsewhere.table()
  expect(own.length).toBeGreaterThan(40)

  // The first page's table has the ghost's columns besides: a visit without ghosts shows the run alone.
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await chapter.toFinish()
  expect(await chapter.table()).toEqual(own)
  await context.close()
})

test('earlier curves stay as ghosts, named by their p, also after a reload', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.begin(smallRun)
  await chapter.toFinish()
  for (const p of [0.5, 1]) {
    await chapter.drag(p)
    await expect(page).toHaveURL(linkTo({ ...smallRun, corruption: p }))
    await chapter.toFinish()
  }
  const ghosts = /true labels[\s\S]*50\s% random|50\s% random[\s\S]*true labels/
  await expect(chapter.accuracy).toContainText(ghosts)
  const before = await chapter.table()
  await page.reload()
  await expect(chapter.sentence).toContainText(/^After \d+ epochs/)
  await expect(chapter.accuracy).toContainText(ghosts)
  expect(await chapter.table()).toEqual(before)
})

test('answering the question leaves a shared setting, and Back returns to it and starts nothing', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  const shared = { ...smallRun, corruption: 0.4 }
  await chapter.open(shared)
  await chapter.button('about half').click()
  await expect(page).toHaveURL(linkTo({ ...smallRun, corruption: 1 }))
  await chapter.toFinish()
  await page.goBack()
  await expect(page).toHaveURL(linkTo(shared))
  await expect(chapter.corruption).toHaveValue('0.4')
  await expect(chapter.sentence).toContainText('Nothing has been learned yet')
  await expect(chapter.accuracy).toContainText('100\u00a0% random')
  await expect(chapter.train).toBeVisible()
})

test('what a link sets without a control in sight is said beside the figure, has a control, and can be reset', async ({
  page,
  expectAccessible,
}) => {
  const chapter = new ByHeartPage(page)
  await chapter.open({ ...smallRun, epochs: 8, pixels: 'gaussian', dropout: 0.5, momentum: 0.5, earlyStopping: 0.1, corruption: 0.4 })
  const also = page.getByText('Also set:')
  for (const what of ['gaussian pixels', 'momentum 0.5', 'width 0.125']) await expect(also).toContainText(what)
  await expect(also).not.toContainText('dropout')
  await expect(page.locator('.wall')).toContainText('It sees gaussian pixels, not these.')
  await chapter.skipQuestion()
  await chapter.train.click()
  await chapter.toFinish()
  await expect(chapter.accuracy).toContainText(/stop at \d/)
  await expect(chapter.sentence).toContainText(/; stopped early, after \d epochs?,/)
  await chapter.wall.hover({ position: { x: 20, y: 20 } })
  await expect(page.locator('.inspector')).toContainText('The network sees noise in its place.')
  await chapter.fold('Settings').click()
  await chapter.fold('Pixels and optimiser').click()
  await expect(chapter.switch('dropout')).toBeChecked()
  await expect(page.getByLabel('dropout, strength')).toHaveValue('0.5')
  await expect(page.getByLabel('gaussian')).toBeChecked()
  await expectAccessible()
  await also.getByRole('button', { name: 'reset' }).click()
  await expect(also).toBeHidden()
  await expect(page).toHaveURL(linkTo({ dropout: 0.5, earlyStopping: 0.1, corruption: 0.4 }))
})

test('a link with bad fields opens what it can, names each of them, and starts nothing', async ({ page, expectAccessible }) => {
  const chapter = new ByHeartPage(page)
  await page.goto('?r=1.by-heart.n-300.width-99.epochs-x.corruption-5e-1.mood-good')
  const { messages } = chapter
  for (const words of ['“width factor” cannot be 99', '“most epochs” cannot be "x"', '"mood" is no setting', 'This link was changed'])
    await expect(messages.getByText(words)).toBeVisible()
  await expect(chapter.sentence).toContainText('of 300 digits. Nothing has been learned yet')
  await expect(chapter.corruption).toHaveValue('0.5')
  await expect(chapter.train).toBeVisible()
  await expectAccessible()
  await expect(messages.getByRole('listitem')).toHaveCount(4)
  await messages.getByRole('button', { name: 'Dismiss' }).click()
  await expect(messages).toBeHidden()
})
