/** Colours that the system forces on the page: marks keep their shapes, and what is chosen can be told from what is not. */

import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** Share (0-1) of a square of `size` px, from the element's middle line at its left, whose pixels are not of the square's first one. */
async function inkOf(page: Page, element: Locator, size: number): Promise<number> {
  await element.scrollIntoViewIfNeeded()
  const box = await element.boundingBox()
  if (!box) throw new Error('expected a mark')
  const shot = await page.screenshot({ clip: { x: box.x, y: box.y + box.height / 2 - size / 2, width: size, height: size }, scale: 'css' })
  return page.evaluate(
    async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const { width, height } = image
      const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d') as CanvasRenderingContext2D
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, width, height)
      let ink = 0
      for (let at = 0; at < data.length; at += 4) if (Math.abs((data[at] as number) - (data[0] as number)) > 60) ink++
      return ink / (width * height)
    },
    `data:image/png;base64,${shot.toString('base64')}`,
  )
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`forced, ${colorScheme}`, () => {
    test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' }, colorScheme })

    test('the marks of folds are triangles, closed and open', async ({ page }) => {
      await page.goto('')
      const fold = page.locator('summary').first()
      await expect(fold).toBeVisible()
      // The size of the mark itself, which a triangle fills by half, and a square whole.
      const size = await fold.evaluate((summary) => Number.parseFloat(getComputedStyle(summary, '::before').inlineSize))
      for (const turn of ['closed', 'open']) {
        const share = await inkOf(page, fold, size + 2)
        expect(share, turn).toBeGreaterThan(0.15)
        expect(share, turn).toBeLessThan(0.6)
        await fold.click()
      }
    })

    test('what is switched on or chosen differs from what is not', async ({ page }) => {
      await page.goto('?r=1.regularisers')
      await page.getByRole('button', { name: 'Skip: just show me' }).click()
      const toggle = page.getByLabel('early stopping', { exact: true })
      const look = async () => (await toggle.locator('..').screenshot()).toString('base64')
      const off = await look()
      await toggle.check()
      await expect.poll(look).not.toBe(off)
    })
  })
