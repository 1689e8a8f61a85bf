/** What charts and controls do under pointer and keyboard, each on its own in the gallery (tests/gallery). */

import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, wcag } from './fixtures.ts'
import { testOnPage } from './page-of-its-own.ts'

const test = testOnPage(join(import.meta.dirname, '..', 'gallery'))
// One page to build, for one worker.
test.describe.configure({ mode: 'default' })
// The gallery is no page of the site: landmarks and a first heading are the site's affair.
test.use({ accessibilityRules: wcag })

/** Opens the gallery in a theme and waits until it is drawn; `section`: only the examples whose name contains it. */
async function openGallery(page: Page, theme: string, section = ''): Promise<void> {
  await page.goto(`?${new URLSearchParams({ theme, section })}`)
  await page.getByRole('heading').first().waitFor()
}

for (const theme of ['light', 'dark', 'projector'])
  test(`no example breaks an accessibility rule in the ${theme} theme`, async ({ page, expectAccessible }) => {
    await openGallery(page, theme)
    await page.getByText('Settings').click()
    await expectAccessible()
  })

test('nothing is wider than the window, down to 320 px', async ({ page }) => {
  await openGallery(page, 'light')
  for (const width of [640, 390, 320]) {
    await page.setViewportSize({ width, height: 720 })
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})

test('the projector shows no text below 24 px', async ({ page }) => {
  await openGallery(page, 'projector')
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 24 && !element.matches('script, .visually-hidden'))
      .map((element) => element.outerHTML.slice(0, 100)),
  )
  expect(small).toEqual([])
})

test('a chart reads its values out to the keyboard, step by step', async ({ page }) => {
  await openGallery(page, 'light', 'line charts')
  const chart = page.getByRole('slider', { name: 'Read values' }).first()
  await chart.press('Home')
  await chart.press('ArrowRight')
  expect(await chart.getAttribute('aria-valuetext')).toMatch(/^epochs: 0\.25; p = 0\.4: .*as told \d.*; p = 0: as told \d.*; p = 1: /)
  await chart.press('End')
  expect(await chart.getAttribute('aria-valuetext')).toMatch(/^epochs: 23; p = 0\.4: as told 96\.8.*; p = 1: as told 9/)
  await chart.press('Escape')
  expect(await chart.getAttribute('aria-valuetext')).toBe('no place chosen')
})

test('charts in a stack share their frame and cursor; each has a name of its own and says the step', async ({ page }) => {
  await openGallery(page, 'light', 'line charts')
  const [accuracy, loss] = ['Accuracy: one frame', 'Training loss'].map((name) => page.getByRole('slider', { name }))
  const frames = await page.locator('.chart', { hasText: /one frame|for both/ }).evaluateAll((charts) =>
    charts.map((chart) => {
      const line = chart.querySelector('.chart-axes line')
      return ['x1', 'x2'].map((end) => line?.getAttribute(end))
    }),
  )
  expect(frames[0]).toEqual(frames[1])
  await accuracy?.press('Home')
  await accuracy?.press('End')
  expect(await loss?.getAttribute('aria-valuetext')).toMatch(/^epochs: 23, step 460; p = 0\.4: training loss \d/)
})

test('the values under the cursor cover neither curves nor labels', async ({ page }) => {
  await openGallery(page, 'light', 'line charts')
  for (const chart of await page.locator('.chart').all()) {
    await chart.getByRole('slider').press('End')
    const plot = await chart.locator('.chart-axes').boundingBox()
    const box = await chart.locator('.chart-readout').boundingBox()
    if (!plot || !box) throw new Error('expected a plot and its read-out')
    expect(box.y + box.height <= plot.y || box.y >= plot.y + plot.height).toBe(true)
  }
})

test('the wall names the image under the arrow keys and its place in the set', async ({ page }) => {
  await openGallery(page, 'light', 'walls')
  const wall = page.getByRole('listbox').first()
  await wall.press('Home')
  await wall.press('ArrowRight')
  const option = page.locator(`[id="${await wall.getAttribute('aria-activedescendant')}"]`)
  expect([await option.getAttribute('aria-label'), await option.getAttribute('aria-posinset')]).toEqual(['image 2', '2'])
})

test('colours that are the message stay where the system forces its own, and what is chosen is told apart', async ({ page }) => {
  await openGallery(page, 'light')
  await page.emulateMedia({ forcedColors: 'active' })
  await page.reload()
  for (const name of ['.wall-box', '.filter-grid']) {
    const colours = await page
      .locator(`${name} canvas`)
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
        return new Set(new Uint32Array(pixels?.buffer ?? new ArrayBuffer(0))).size
      })
    expect(colours, name).toBeGreaterThan(50)
  }
  const groundOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await groundOf('.choice-row input:checked + span')).not.toBe(await groundOf('.choice-row input:not(:checked) + span'))
  expect(await groundOf('.toggle input:checked')).not.toBe(await groundOf('.toggle input:not(:checked)'))
  expect(await groundOf('.wall-swatch')).not.toBe(await groundOf('.wall-legend li:last-child .wall-swatch'))
})

test('a slider commits once per drag, after release', async ({ page }) => {
  await openGallery(page, 'light', 'controls')
  const slider = page.getByRole('slider', { name: 'labels replaced' })
  const box = (await slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const middle = box.y + box.height / 2
  await page.mouse.move(box.x + 0.4 * box.width, middle)
  await page.mouse.down()
  await page.mouse.move(box.x + 0.7 * box.width, middle, { steps: 5 })
  expect(Number(await slider.inputValue())).toBeGreaterThan(0.6)
  await page.waitForTimeout(400)
  expect(await page.getByText('committed').textContent()).toBe('committed 40\u00a0%')
  await page.mouse.up()
  await page.getByText(/committed (7\d)/).waitFor()
})

test('a number field keeps what was typed until it can be read', async ({ page }) => {
  await openGallery(page, 'light', 'controls')
  const field = page.getByLabel('labels replaced at random, typed')
  await field.fill('140')
  await field.press('Enter')
  expect(await page.getByRole('alert').first().textContent()).toBe('expected 0 to 100, got 140')
  expect(await field.inputValue()).toBe('140')
  await field.fill('12')
  await field.press('Enter')
  expect(await field.inputValue()).toBe('12\u00a0%')
  await page.getByText('committed 12').waitFor()
})
