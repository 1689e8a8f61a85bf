/** Colours that the system forces on the page: marks keep their shapes, and what is chosen can be told from what is not. */

import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** What the mark of a fold covers, as a share of its box: a triangle half of it, a square the whole. */
async function coveredBy(page: Page, fold: Locator): Promise<number> {
  await page.evaluate(() => document.fonts.ready)
  // Stands still, and in sight.
  await fold.click({ trial: true })
  const box = await fold.boundingBox()
  if (!box) throw new Error('expected a fold')
  const [width = 0, height = 0] = await fold.evaluate((summary) => {
    const { inlineSize, blockSize } = getComputedStyle(summary, '::before')
    return [inlineSize, blockSize].map(Number.parseFloat)
  })
  // With room around it for a mark that is turned; what is in the corner is the ground.
  const room = Math.max(width, height) + 4
  const shot = await page.screenshot({
    clip: { x: box.x + width / 2 - room / 2, y: box.y + box.height / 2 - room / 2, width: room, height: room },
  })
  const ink = await page.evaluate(
    async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const { width, height } = image
      const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d') as CanvasRenderingContext2D
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, width, height)
      let count = 0
      for (let at = 0; at < data.length; at += 4) if (Math.abs((data[at] as number) - (data[0] as number)) > 100) count++
      return count
    },
    `data:image/png;base64,${shot.toString('base64')}`,
  )
  return ink / (width * height)
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`forced, ${colorScheme}`, () => {
    test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' }, colorScheme })

    test('the marks of folds are triangles, closed and open', async ({ page }) => {
      await page.goto('')
      const fold = page.locator('summary').first()
      await expect(fold).toBeVisible()
      for (const turn of ['closed', 'open']) {
        // Figures above it may still come and move it between the look at its place and the picture: then it is looked at again.
        await expect(async () => {
          const share = await coveredBy(page, fold)
          expect(share, turn).toBeGreaterThan(0.3)
          expect(share, turn).toBeLessThan(0.75)
        }).toPass()
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
