// What charts and controls do under pointer and keyboard, in a real browser.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Gallery, openGallery } from './open-gallery.ts'

let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery('behaviour')
})
afterAll(() => gallery.close())

/** Opens a page, and closes it; what the page logs as an error or a warning fails the test. */
async function onPage(theme: string, section: string, act: (page: Page) => Promise<void>) {
  const page = await gallery.browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' })
  const said: string[] = []
  page.on('pageerror', (error) => said.push(String(error)))
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()))
  await page.goto(gallery.address(theme, section))
  await act(page)
  await page.close()
  expect(said).toEqual([])
}

it.each(['light', 'dark', 'projector'])('no example breaks an accessibility rule in the %s theme', (theme) =>
  onPage(theme, '', async (page) => {
    await page.getByText('Settings').click()
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    // The gallery is no page of the site: landmarks and a first heading are the site's affair.
    const { violations } = await page.evaluate<AxeResults>('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] })')
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  }),
)

it('nothing is wider than the window, down to 320 px', () =>
  onPage('light', '', async (page) => {
    for (const width of [640, 390, 320]) {
      await page.setViewportSize({ width, height: 720 })
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  }))

it('the projector shows no text below 24 px', () =>
  onPage('projector', '', async (page) => {
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
        .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 24 && !element.matches('script, .visually-hidden'))
        .map((element) => element.outerHTML.slice(0, 100)),
    )
    expect(small).toEqual([])
  }))

it('a chart reads its values out to the keyboard, step by step', () =>
  onPage('light', 'line charts', async (page) => {
    const chart = page.getByRole('slider', { name: 'Read values' }).first()
    await chart.press('Home')
    await chart.press('ArrowRight')
    expect(await chart.getAttribute('aria-valuetext')).toMatch(/^epochs: 0\.25; p = 0\.4: .*as told \d.*; p = 0: as told \d.*; p = 1: /)
    await chart.press('End')
    expect(await chart.getAttribute('aria-valuetext')).toMatch(/^epochs: 23; p = 0\.4: as told 96\.8.*; p = 1: as told 9/)
    await chart.press('Escape')
    expect(await chart.getAttribute('aria-valuetext')).toBe('no place chosen')
  }))

it('charts in a stack share their frame and cursor; each has a name of its own and says the step', () =>
  onPage('light', 'line charts', async (page) => {
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
  }))

it('the values under the cursor cover neither curves nor labels', () =>
  onPage('light', 'line charts', async (page) => {
    for (const chart of await page.locator('.chart').all()) {
      await chart.getByRole('slider').press('End')
      const plot = await chart.locator('.chart-axes').boundingBox()
      const box = await chart.locator('.chart-readout').boundingBox()
      if (!plot || !box) throw new Error('expected a plot and its read-out')
      expect(box.y + box.height <= plot.y || box.y >= plot.y + plot.height).toBe(true)
    }
  }))

it('the wall names the image under the arrow keys and its place in the set', () =>
  onPage('light', 'walls', async (page) => {
    const wall = page.getByRole('listbox').first()
    await wall.press('Home')
    await wall.press('ArrowRight')
    const option = page.locator(`[id="${await wall.getAttribute('aria-activedescendant')}"]`)
    expect([await option.getAttribute('aria-label'), await option.getAttribute('aria-posinset')]).toEqual(['image 2', '2'])
  }))

it('colours that are the message stay where the system forces its own, and what is chosen is told apart', () =>
  onPage('light', '', async (page) => {
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
  }))

it('a slider commits once per drag, after release', () =>
  onPage('light', 'controls', async (page) => {
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
  }))

it('a number field keeps what was typed until it can be read', () =>
  onPage('light', 'controls', async (page) => {
    const field = page.getByLabel('labels replaced at random, typed')
    await field.fill('140')
    await field.press('Enter')
    expect(await page.getByRole('alert').first().textContent()).toBe('expected 0 to 100, got 140')
    expect(await field.inputValue()).toBe('140')
    await field.fill('12')
    await field.press('Enter')
    expect(await field.inputValue()).toBe('12\u00a0%')
    await page.getByText('committed 12').waitFor()
  }))
