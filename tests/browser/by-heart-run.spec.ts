/** While a run goes: another p, stop, pause, one batch, another seed. */

import { ByHeartPage, longRun, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

test('p can be dragged while a run goes; letting go starts it over with the same initial weights', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.begin({ ...longRun, corruption: 0.2 })
  await expect(chapter.sentence).toContainText(/^(Epoch [2-9]|After)/)

  await chapter.drag(0.6, { hold: true })
  await expect(chapter.sentence).toContainText(/We lie about [56]\d\d of 1,000 digits\. Nothing has been learned yet/)
  // The run that goes on is no longer what the figure is about.
  await expect(chapter.accuracy).toContainText('20\u00a0% random')
  await expect(chapter.accuracy).not.toContainText('as told')
  await page.mouse.up()
  await expect(chapter.sentence).toContainText(/^(Before training|Epoch)/)
  await expect(chapter.accuracy).toContainText('20\u00a0% random')
  await expect(page).toHaveURL(/corruption-6e-1/)
  await chapter.stop.click()
  await expect(chapter.sentence).toContainText('Stopped by you at epoch')
  await expect(chapter.train).toBeVisible()

  // Unseen digits have their true labels at every p: before training they tell the weights.
  const unseen = 'unseen digits (%)'
  const [start] = await chapter.figures()
  expect(start?.[unseen]).toMatch(/^\d/)
  expect(start?.[unseen]).toBe(start?.['unseen digits, 20\u00a0% random (%)'])
  await chapter.button('New seed').click()
  await expect(page).toHaveURL(/seed-2/)
  await expect(chapter.sentence).toContainText(/^(Before|Epoch)/)
  await chapter.stop.click()
  const [other] = await chapter.figures()
  expect(other?.[unseen]).toMatch(/^\d/)
  expect(other?.[unseen]).not.toBe(start?.[unseen])
})

test('a run can be paused, trained batch by batch, and go on; a new seed is another run', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.begin({ ...longRun, corruption: 1 })
  await expect(chapter.sentence).toContainText('Epoch')
  await chapter.button('Pause').click()
  await expect(chapter.button('Go on')).toBeVisible()
  // 20 batches an epoch.
  const steps = async () => Math.round(20 * Number(/Epoch ([\d.]+)/.exec((await chapter.sentence.textContent()) ?? '')?.[1]))
  // What was on its way when the reader pressed the button arrives, and then nothing more.
  const moves = async () => {
    const seen = await steps()
    await page.waitForTimeout(1000)
    return (await steps()) - seen
  }
  await expect.poll(moves).toBe(0)
  const paused = await steps()
  await chapter.button('One batch').click()
  await expect.poll(steps).not.toBe(paused)
  const before = await steps()
  await chapter.button('One batch').click()
  await expect.poll(steps).toBe(before + 1)

  await chapter.button('Go on').click()
  await expect.poll(steps).toBeGreaterThan(before + 20)

  await chapter.button('New seed').click()
  await expect(page).toHaveURL(/seed-2/)
  await expect(chapter.stop).toBeVisible()
})

test('the scrubber moves wall, sentence, weights and the marks of the curves together', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.begin({ ...smallRun, corruption: 1 })
  await chapter.toFinish()
  await chapter.fold('What the first layer looks for').click()
  const marks = chapter.page.locator('.chart-mark')
  await expect(marks).toHaveCount(0)
  const wallNow = () => chapter.wall.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  const weightsNow = () => page.locator('.weights canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  const [wall, weights] = [await wallNow(), await weightsNow()]

  await chapter.scrubber.fill('1')
  await page.keyboard.press('ArrowRight')
  await expect(chapter.sentence).toContainText('Epoch 1,')
  await expect(page.locator('.weights figcaption')).toContainText(/at epoch 1change/)
  await expect(marks).toHaveCount(2)
  expect(await wallNow()).not.toBe(wall)
  expect(await weightsNow()).not.toBe(weights)

  await chapter.button('Last').click()
  await expect(chapter.sentence).toContainText(/^After/)
  await expect(marks).toHaveCount(0)
  expect(await wallNow()).toBe(wall)
})

test('a finished run can be watched once more, held, and goes on to its end', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open({ ...smallRun, corruption: 1 })
  await chapter.skipQuestion()
  await expect(chapter.button('Replay')).toBeDisabled()
  await chapter.train.click()
  await chapter.toFinish()
  await chapter.button('Replay').click()
  await expect(chapter.sentence).toContainText('not memorised yet')
  await chapter.button('Hold').click()
  const held = await chapter.scrubber.inputValue()
  await page.waitForTimeout(600)
  expect(await chapter.scrubber.inputValue()).toBe(held)
  await chapter.button('Replay').click()
  await expect.poll(() => chapter.scrubber.inputValue()).not.toBe(held)
  await expect(chapter.sentence).toContainText(/^After/)
  await expect(chapter.button('Replay')).toBeEnabled()
})

test('one image tells its story to pointer, keys and touch', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.begin({ ...smallRun, corruption: 1 })
  await chapter.toFinish()
  const story = page.locator('.inspector')
  await chapter.wall.hover({ position: { x: 20, y: 20 } })
  await expect(story).toContainText(/This is a \d.*(memorised|since epoch|from the start)/)
  const first = await story.textContent()
  await page.mouse.move(5, 5)
  await expect(story).toContainText('Point at a digit')

  await chapter.wall.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(chapter.wall.getByRole('option')).toHaveAttribute('aria-posinset', '2')
  await page.keyboard.press('Home')
  await expect(story).toHaveText(first ?? '')
})
