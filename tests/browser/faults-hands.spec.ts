/** Hands that slip, shake or hold on: double clicks, held keys, swipes that begin on what they should pass over. */

import { devices, type Locator, type Page } from '@playwright/test'
import { ByHeartPage, longRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

test('a double click on Train starts, and does not stop', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open(longRun)
  await chapter.skipQuestion()
  await chapter.train.dblclick()
  await expect(chapter.sentence).toContainText(/^Epoch /)
  await expect(chapter.stop).toBeVisible()
})

test('Enter held down on Train starts once, and does not stop', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open(longRun)
  await chapter.skipQuestion()
  await chapter.train.focus()
  for (let i = 0; i < 8; i++) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await expect(chapter.stop).toBeVisible()
  await chapter.stop.press('Enter')
  await expect(chapter.train).toBeVisible()
})

for (const chapter of ['five-ways', 'more-noise', 'regularisers'] as const)
  test(`${chapter}: a double click or a held key is one press of Train, Pause, Go on and Stop`, async ({ page }) => {
    await page.goto(`?r=1.${chapter}`)
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first()
    const hold = async (name: string | RegExp) => {
      await button(name).focus()
      for (let i = 0; i < 9; i++) await page.keyboard.down('Enter')
      await page.keyboard.up('Enter')
    }
    await button('Skip: just show me').dblclick()
    await button('Stop').click()
    await button(/^Train/).dblclick()
    await expect(button('Pause')).toBeEnabled()
    await button('Pause').dblclick()
    await expect(button('Go on')).toBeVisible()
    await hold('Go on')
    await expect(button('Pause')).toBeEnabled()
    await hold('Stop')
    await expect(button(/^Train/)).toBeVisible()
    await expect(button('Pause')).toBeDisabled()
    await hold(/^Train/)
    await button('Stop').click()
  })

test('a run that a slip of the settings ended is offered back, and shown as far as it came', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.haveMeasured()
  await chapter.begin(longRun)
  await expect(chapter.sentence).toContainText(/^Epoch [2-9]/)
  const address = page.url()
  await chapter.fold('Settings').click()
  await page.getByLabel('learning rate', { exact: true }).fill('0.3')
  await page.keyboard.press('Enter')
  await expect(chapter.sentence).toContainText('Nothing has been learned yet')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(chapter.sentence).toContainText(/^Stopped|epoch/i)
  await expect(chapter.sentence).not.toContainText('Nothing has been learned yet')
  await expect(page).toHaveURL(address)
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeHidden()
})

test('p is typed with a decimal comma', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open()
  const typed = page.getByLabel('labels replaced at random, typed')
  await typed.fill('12,5')
  await typed.press('Enter')
  await expect(chapter.corruption).toHaveValue('0.13')
  await expect(page).toHaveURL(/corruption-0.125|125/)
})

test('the same arrangement file chosen twice is read twice', async ({ page }) => {
  await page.goto('?r=1.theorem')
  const file = page.getByLabel(/Open one/)
  const choose = (n: number) =>
    file.setInputFiles({
      name: 'mine.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ format: 'rote.theorem.1', state: { n } })),
    })
  await choose(12)
  await expect(page).toHaveURL(/n-12/)
  // With a name left in it the browser would not tell of the same file again.
  await expect(file).toHaveValue('')
  await choose(13)
  await expect(page).toHaveURL(/n-13/)
})

test.describe('by touch', () => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7']
  test.use(phone)

  test('a swipe up from a slider scrolls and changes nothing; a slide and a tap change it', async ({ page }) => {
    const chapter = new ByHeartPage(page)
    await chapter.open({ corruption: 0.4 })
    const { swipe, tap } = await fingerOn(page, chapter.corruption)
    const address = page.url()
    const seen = await watchValues(chapter.corruption)
    const scrolled = await scrollOf(page)
    await swipe(0.8, 0, -250)
    await expect.poll(() => scrollOf(page)).toBeGreaterThan(scrolled + 100)
    await expect(chapter.corruption).toHaveValue('0.4')
    expect(await seen()).toEqual([])
    expect(page.url()).toBe(address)

    await swipe(0.4, 100, 0)
    await expect(chapter.corruption).not.toHaveValue('0.4')
    await tap(0.8)
    await expect.poll(async () => Math.abs(Number(await chapter.corruption.inputValue()) - 0.8)).toBeLessThan(0.06)
    await expect(page).not.toHaveURL(address)
  })

  test('a swipe up from the drawing area scrolls and draws nothing; a sideways one draws', async ({ page }) => {
    await page.goto('?r=1.more-noise')
    const surface = page.getByRole('slider', { name: /Your curve/ })
    const missing = page.getByText(/points? (is|are) still to set|All points are set/)
    const before = await missing.textContent()
    const { swipe } = await fingerOn(page, surface)
    const scrolled = await scrollOf(page)
    await swipe(0.5, 0, -200)
    await expect.poll(() => scrollOf(page)).toBeGreaterThan(scrolled + 80)
    await expect(missing).toHaveText(before ?? '')
    await swipe(0.3, 120, 0)
    await expect(missing).not.toHaveText(before ?? '')
  })

  test('the values read from a chart leave when the page scrolls', async ({ page }) => {
    await page.goto('?r=1.more-noise')
    await page.getByRole('button', { name: 'Skip: just show me' }).click()
    const surface = page.getByRole('slider', { name: /Read values along/ }).first()
    const { tap } = await fingerOn(page, surface)
    await tap(0.5)
    const read = page.locator('.chart-cursor')
    await expect(read).not.toHaveCount(0)
    await page.evaluate(() => scrollBy(0, 200))
    await expect(read).toHaveCount(0)
  })
})

const scrollOf = (page: Page): Promise<number> => page.evaluate(() => scrollY)

/** Notes every value that a slider shows in words; returns how to ask for them. */
async function watchValues(slider: Locator): Promise<() => Promise<string[]>> {
  const watch = await slider.evaluateHandle((input) => {
    const values: string[] = []
    new MutationObserver(() => values.push(input.getAttribute('aria-valuetext') ?? '')).observe(input, {
      attributeFilter: ['aria-valuetext'],
    })
    return values
  })
  return () => watch.evaluate((values) => [...values])
}

/** A finger that is put down on an element, at a share of its width, and moves by px or is lifted again. */
async function fingerOn(page: Page, element: Locator) {
  const session = await page.context().newCDPSession(page)
  const placeAt = async (share: number) => {
    await element.evaluate((node) => node.scrollIntoView({ block: 'center' }))
    const box = await element.boundingBox()
    if (!box) throw new Error('expected something to touch')
    return { x: box.x + share * box.width, y: box.y + box.height / 2 }
  }
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  const swipe = async (share: number, dx: number, dy: number) => {
    const { x, y } = await placeAt(share)
    await touch('touchStart', [{ x, y }])
    for (let i = 1; i <= 10; i++) await touch('touchMove', [{ x: x + (dx * i) / 10, y: y + (dy * i) / 10 }])
    await touch('touchEnd', [])
  }
  const tap = async (share: number) => {
    await touch('touchStart', [await placeAt(share)])
    await touch('touchEnd', [])
  }
  return { swipe, tap }
}
