/** The workbench: switches beside the slider, the run before beside the next, a first run that is seen, images kept in sight. */

import { devices } from '@playwright/test'
import { ByHeartPage, linkTo, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

/** What has to be in sight at once: the switch, the sentence, and the curves with and without. */
async function expectCompared(chapter: ByHeartPage): Promise<void> {
  await expect(chapter.accuracy).toContainText('without dropout')
  for (const part of [chapter.switch('dropout'), chapter.sentence, chapter.accuracy.locator('.chart-plot')])
    await expect(part).toBeInViewport({ ratio: 0.98 })
}

test.describe('from the first screen', () => {
  const threePresses = async (chapter: ByHeartPage, press: 'click' | 'tap') => {
    await chapter.open()
    await chapter.button('about half')[press]()
    await chapter.toFinish()
    const before = await chapter.page.evaluate(() => scrollY)
    await chapter.switch('dropout')[press]()
    await expect(chapter.sentence).toContainText(/^(Before training|Epoch)/)
    await expect(chapter.page).toHaveURL(/dropout-5e-1/)
    await chapter.toFinish()
    await expectCompared(chapter)
    expect(await chapter.page.evaluate(() => scrollY)).toBe(before)
  }

  test('dropout is on in three presses, its effect beside the run without, and nothing is scrolled', async ({ page }) => {
    await threePresses(new ByHeartPage(page), 'click')
  })

  test.describe('on a phone', () => {
    const { defaultBrowserType: _, ...phone } = devices['iPhone 13']
    test.use({ ...phone, viewport: { width: 390, height: 844 } })

    test('it is the same by taps', async ({ page }) => {
      await threePresses(new ByHeartPage(page), 'tap')
    })
  })
})

test('a change of any setting leaves the run before beside the next, and is undone by a press or by Ctrl+Z', async ({
  page,
  expectAccessible,
}) => {
  const chapter = new ByHeartPage(page)
  await chapter.open({ ...smallRun, corruption: 0.4 })
  await expect(chapter.undo).toBeHidden()
  await chapter.skipQuestion()
  await chapter.train.click()
  await chapter.toFinish()
  await chapter.switch('weight decay').check()
  await expect(page).toHaveURL(linkTo({ ...smallRun, corruption: 0.4, weightDecay: 5e-4 }))
  await chapter.toFinish()
  await expect(chapter.accuracy).toContainText('without weight decay')
  const strength = page.getByLabel('weight decay, strength')
  await strength.fill('3e-2')
  await strength.press('Enter')
  await expect(page).toHaveURL(/weight-decay-3e-2/)
  await chapter.toFinish()
  await expect(chapter.accuracy).toContainText('weight decay 5e-4')
  await page.getByLabel('network', { exact: true }).selectOption('Softmax regression')
  await expect(page).toHaveURL(/model-softmax/)
  await chapter.toFinish()
  await expect(chapter.accuracy).toContainText('MLP 1×512')
  await expectAccessible()

  await chapter.undo.click()
  await expect(page).not.toHaveURL(/softmax/)
  await expect(page).toHaveURL(/weight-decay-3e-2/)
  // Its run is known: it is there again, not trained again.
  await expect(chapter.sentence).toContainText(/^(After|Ended at)/)
  await expect(chapter.accuracy).toContainText('Softmax regression')
  await strength.focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page).toHaveURL(/weight-decay-3e-2/)
  await chapter.scrubber.focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page).toHaveURL(/weight-decay-5e-4/)
  await expect(chapter.switch('weight decay')).toBeChecked()
})

test('a strength is typed before its switch is on, and waits', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open(smallRun)
  const strength = page.getByLabel('dropout, strength')
  await strength.fill('0.3')
  await strength.press('Enter')
  await expect(page).not.toHaveURL(/dropout/)
  await chapter.switch('dropout').check()
  await expect(page).toHaveURL(/dropout-3e-1/)
  await strength.fill('2')
  await strength.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: '0' })).toBeVisible()
})

test('images are kept in sight by a press or Enter, six of them, and follow the epoch that is shown', async ({
  page,
  expectAccessible,
}) => {
  const chapter = new ByHeartPage(page)
  await chapter.begin({ ...smallRun, corruption: 1 })
  await chapter.toFinish()
  const pins = page.getByRole('list', { name: 'Kept in sight' }).getByRole('button')
  await chapter.wall.click({ position: { x: 20, y: 20 } })
  await page.mouse.move(5, 5)
  await expect(pins).toHaveCount(1)
  await chapter.wall.focus()
  for (let i = 0; i < 7; i++) {
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
  }
  await expect(pins).toHaveCount(6)
  await expectAccessible()
  const told = await pins.first().getAttribute('aria-label')
  await chapter.scrubber.fill('0')
  await expect(chapter.sentence).toContainText('Before training')
  await expect(pins.first()).not.toHaveAttribute('aria-label', told ?? '')
  await pins.first().click()
  await expect(pins).toHaveCount(5)
})

test('a press in a chart moves the epoch of everything, a drag goes through the epochs, and one chart at a time tells its values', async ({
  page,
}) => {
  const chapter = new ByHeartPage(page)
  await chapter.begin({ ...smallRun, corruption: 0.4 })
  await chapter.toFinish()
  const surface = page.locator('.curves-loss .chart-surface')
  const box = await surface.boundingBox()
  if (!box) throw new Error('chart: expected to be on the page')
  await page.mouse.move(box.x + 0.2 * box.width, box.y + 40)
  await expect(page.locator('.chart-readout')).toHaveCount(1)
  await page.mouse.down()
  await expect(chapter.sentence).toContainText(/^Epoch/)
  const first = await chapter.scrubber.inputValue()
  await page.mouse.move(box.x + 0.4 * box.width, box.y + 40, { steps: 4 })
  await page.mouse.up()
  expect(Number(await chapter.scrubber.inputValue())).toBeGreaterThan(Number(first))
  await page.mouse.move(box.x + 0.3 * box.width, box.y - 60)
  await expect(page.locator('.chart-readout')).toHaveCount(1)
})

test('what the mislabelled images answer is shown as bands that fill the chart', async ({ page, expectAccessible }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open(smallRun)
  await chapter.button('nearly all').click()
  await chapter.toFinish()
  await chapter.button('Now lie about 40\u00a0% only').click()
  await expect(page.locator('.wall')).toContainText(/p = 40\s%: \d+ redrawn, \d+ right by luck: \d+ wrong/)
  await chapter.toFinish()
  const bands = page.getByRole('img', { name: /^What the \d+ digits with a wrong label answer/ })
  await expect(bands).toHaveAttribute('aria-label', /Now 100\s% the lie, 0\s% the truth/)
  await expectAccessible()
})

test('the line of Theorem 1 is drawn only once the question is answered', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open(smallRun)
  const panel = page.getByRole('region', { name: 'Theorem 1 on the same images' })
  await expect(panel).toContainText('once you have answered')
  await expect(panel).not.toContainText('of unseen')
  await chapter.button('nearly all').click()
  await expect(panel).toContainText(/100\s%\s*as told/)
})

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('the first run begins once the figure is in sight, is shown slowly, and is caught up with by a press', async ({ page }) => {
    const chapter = new ByHeartPage(page)
    await chapter.open()
    await chapter.button('about half').click()
    await expect(chapter.button('At full speed')).toBeVisible()
    await expect(chapter.sentence).toContainText(/^(Before training|Epoch)/)
    await expect(chapter.wall).toBeInViewport({ ratio: 0.9 })
    await chapter.button('At full speed').click()
    await chapter.toFinish()
    await expect(chapter.asked).toContainText('it was every single one')
    await expect(chapter.button('Replay')).toHaveClass(/button-primary/)
  })

  test('who skips the question is shown the run, to its end, with how long it took', async ({ page }) => {
    const chapter = new ByHeartPage(page)
    await chapter.open()
    await chapter.button('Skip: just show me').click()
    await expect(chapter.button('At full speed')).toBeVisible()
    await expect(chapter.corruption).toHaveValue('1')
    await chapter.toFinish()
    await expect(page.locator('.time-row')).toContainText(/trained in [\d.]+\ss, shown in [\d.]+\ss/)
  })

  test('how long it was shown is said of that run alone', async ({ page }) => {
    const chapter = new ByHeartPage(page)
    await chapter.open(smallRun)
    await chapter.button('about half').click()
    const taken = page.locator('.time-row')
    await expect(taken).toContainText('shown in', { timeout: 20_000 })
    await chapter.switch('dropout').click()
    await chapter.toFinish()
    await expect(taken).toContainText(/trained in [\d.]+\ss/)
    await expect(taken).not.toContainText('shown in')
  })
})
