/** For everybody: without a mouse, on small screens, in both colour schemes. */

import { devices, type Page } from '@playwright/test'
import { ByHeartPage, longRun, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

for (const scheme of ['light', 'dark'] as const)
  test(`no violation before, during and after a run, ${scheme}`, async ({ page, expectAccessible }) => {
    await page.emulateMedia({ colorScheme: scheme })
    const chapter = new ByHeartPage(page)
    await chapter.open({ ...longRun, corruption: 1 })
    await expectAccessible()
    await chapter.skipQuestion()
    await chapter.train.click()
    await expect(chapter.sentence).toContainText(/^Epoch [1-9]/)
    await expectAccessible()
    await chapter.stop.click()
    for (const title of ['Settings', 'Table and data', 'What the paper found', 'Computed on']) await chapter.fold(title).click()
    await chapter.scrubber.fill('1')
    await expectAccessible()
  })

test.describe('on a phone', () => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7']
  test.use(phone)

  test('a tap answers, another opens the story of an image, and nothing is too wide', async ({ page, expectAccessible }) => {
    const chapter = new ByHeartPage(page)
    await chapter.open(smallRun)
    await chapter.button('about half').tap()
    await chapter.toFinish()
    await expect(chapter.corruption).toBeInViewport()
    await chapter.wall.tap({ position: { x: 30, y: 30 } })
    await expect(page.locator('.inspector')).toContainText('This is a')
    await expect(chapter.sentence).toBeInViewport()
    expect(await widthBeyond(page)).toBe(0)
    await expectAccessible()
  })
})

for (const [width, height] of [
  [320, 640],
  [360, 640],
] as const)
  test(`on a phone of ${width} by ${height} a tap on the wall shows the story in sight, and the chapters are one row`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const chapter = new ByHeartPage(page)
    await chapter.open(smallRun)
    const header = await page.locator('.site-header').boundingBox()
    expect(header?.height).toBeLessThan(110)
    await chapter.button('about half').click()
    // Once answered what there is to look at is at the top, right under the header, to within a line of the question.
    const under = async () => {
      const [figure, above] = [await page.locator('.figure-panel').boundingBox(), await page.locator('.site-header').boundingBox()]
      return Math.abs((figure?.y ?? 99) - (above ? above.y + above.height : 0))
    }
    await expect.poll(under).toBeLessThan(30)
    await chapter.toFinish()
    await chapter.wall.evaluate((wall) => wall.scrollIntoView({ block: 'center' }))
    await chapter.wall.click({ position: { x: 150, y: 50 } })
    await expect(page.locator('.inspector')).toContainText('This is a')
    await expect(page.locator('.inspector p')).toBeInViewport({ ratio: 1 })
    await expect(chapter.sentence).toBeInViewport({ ratio: 1 })
  })

test('where the window is low nothing is pinned over the figure', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 })
  const chapter = new ByHeartPage(page)
  await chapter.open(smallRun)
  await chapter.skipQuestion()
  await chapter.wall.scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, 300)
  await expect(chapter.sentence).not.toBeInViewport()
})

for (const width of [320, 640])
  test(`at ${width} px, as with text of ${Math.round(128000 / width)} %, nothing is scrolled sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 })
    const chapter = new ByHeartPage(page)
    await page.goto('?r=1.by-heart.stop-epochs.epochs-2000.learning-rate-1e-4.mood-good')
    await chapter.button('nearly all').click()
    await expect(chapter.sentence).toContainText(/^Epoch [1-9]/)
    await chapter.stop.click()
    expect(await widthBeyond(page)).toBe(0)
    for (const title of ['Settings', 'Table and data', 'What the paper found', 'Computed on']) await chapter.fold(title).click()
    expect(await widthBeyond(page)).toBe(0)
  })

test('the keyboard alone reaches question, slider, button, wall, scrubber and settings, in this order', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.haveMeasured()
  await chapter.open(smallRun)
  const focused = page.locator(':focus')
  const tabTo = async (target: ReturnType<Page['locator']>) => {
    for (let i = 0; i < 40 && !(await target.evaluate((element) => element === document.activeElement)); i++)
      await page.keyboard.press('Tab')
    await expect(target).toBeFocused()
  }
  await tabTo(chapter.button('about half'))
  await page.keyboard.press('Enter')
  await expect(focused).toContainText('You said about half')
  await chapter.toFinish()

  await tabTo(chapter.corruption)
  await page.keyboard.press('Home')
  await expect(chapter.sentence).toContainText(/^(Epoch|After)/)
  await expect(page).toHaveURL(/^(?!.*corruption)/)
  await chapter.toFinish()
  await tabTo(chapter.train)
  await page.keyboard.press('Enter')
  await chapter.toFinish()
  await expect(focused).toHaveText(/^(Train|Stop)/)

  await tabTo(chapter.wall)
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.inspector')).toContainText('This is a')
  await tabTo(chapter.scrubber)
  await page.keyboard.press('Home')
  await expect(chapter.sentence).toContainText('Before training')
  await tabTo(chapter.fold('Settings'))
  await page.keyboard.press('Enter')
  const n = page.getByLabel('training images, n')
  await tabTo(n)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('200')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/n-200/)
})

/** How many px the page is wider than its window. */
function widthBeyond(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
