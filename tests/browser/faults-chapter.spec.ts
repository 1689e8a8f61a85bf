/** An error while something is drawn: the rest of the page stays, says what failed, and tries again. */

import type { Page } from '@playwright/test'
import { ByHeartPage, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

const fault = 'out of canvases'
test.use({ expectedComplaints: [new RegExp(`${fault}|no more room for drawings`)] })

/** From now on, until it is mended, canvases inside `selector` refuse to be drawn on. */
async function breakCanvases(page: Page, selector: string): Promise<{ mend: () => Promise<void> }> {
  const mend = await page.evaluateHandle(
    ([where, message]) => {
      const { prototype } = HTMLCanvasElement
      const { getContext } = prototype
      const refuse = function (this: HTMLCanvasElement, ...parameters: unknown[]) {
        if (this.closest(where)) throw new Error(message)
        return Reflect.apply(getContext, this, parameters)
      }
      prototype.getContext = refuse as typeof getContext
      return () => {
        prototype.getContext = getContext
      }
    },
    [selector, fault] as const,
  )
  return { mend: () => mend.evaluate((restore) => restore()) }
}

test('a chart that throws leaves the sentence, the other chart and the run; another try draws it', async ({ page, expectAccessible }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open(smallRun)
  await chapter.skipQuestion()
  const { mend } = await breakCanvases(page, '.curves-accuracy')
  await chapter.train.click()
  await chapter.toFinish()
  await expect(chapter.accuracy).toContainText(`The chart of accuracy could not be shown, because of an error in this page (${fault}).`)
  await expect(page.locator('.curves-loss canvas')).toBeVisible()
  await expect(page.locator('.wall canvas')).toBeVisible()
  await expectAccessible()

  await chapter.button('Try again').click()
  await expect(chapter.accuracy).toContainText('could not be shown')
  await mend()
  await chapter.button('Try again').click()
  await expect(chapter.accuracy.locator('canvas')).toBeVisible()
  await expect(page.getByText('could not be shown')).toHaveCount(0)
})

test('a browser without room for drawings: every figure says so, and the sentence tells how the run ended', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  const chapter = new ByHeartPage(page)
  await chapter.begin(smallRun)
  await chapter.toFinish()
  await expect(chapter.accuracy).toContainText('this browser gives no more room for drawings')
  await expect(page.getByText(/wall of images could not be shown.*no more room for drawings/)).toBeVisible()
})

test('other settings are tried by themselves, and a press loads the page anew with the settings that it had', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open({ ...smallRun, corruption: 0.4 })
  await breakCanvases(page, '.wall')
  await page.getByRole('button', { name: /^Colours/ }).click()
  await expect(page.getByText('The wall of images could not be shown')).toBeVisible()
  const address = page.url()
  await page.getByRole('link', { name: 'load the page anew with these settings' }).click()
  await expect(chapter.wall).toBeVisible()
  expect(page.url()).toBe(address)

  const again = await breakCanvases(page, '.wall')
  await page.getByRole('button', { name: /^Colours/ }).click()
  await expect(page.getByText('The wall of images could not be shown')).toBeVisible()
  await again.mend()
  await chapter.corruption.press('ArrowRight')
  await expect(chapter.wall).toBeVisible()
})

test('a chapter that throws keeps its head, the way to the others, and what they have', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.begin(smallRun)
  await chapter.toFinish()
  const said = await chapter.sentence.textContent()
  const mend = await page.evaluateHandle((message) => {
    const { prototype } = Intl.NumberFormat
    const format = Object.getOwnPropertyDescriptor(prototype, 'format') as PropertyDescriptor
    Object.defineProperty(prototype, 'format', {
      configurable: true,
      get: () => {
        throw new Error(message)
      },
    })
    return () => Object.defineProperty(prototype, 'format', format)
  }, fault)
  await page.getByRole('link', { name: '2 Five ways' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Five ways to take the signal away')
  await expect(page.getByText(`This chapter could not be shown, because of an error in this page (${fault}).`)).toBeVisible()
  await mend.evaluate((restore) => void restore())
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('region', { name: 'The race' })).toBeVisible()
  await page.getByRole('link', { name: '1 By heart' }).click()
  await expect(chapter.sentence).toHaveText(said ?? '')
})
