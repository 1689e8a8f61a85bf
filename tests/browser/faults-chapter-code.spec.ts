/** A chapter whose code does not come, as after a deploy. */

import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test.use({ expectedComplaints: [/Failed to (load resource|fetch dynamically imported module)/] })

/** From now on no code of a chapter comes, until it is mended. */
async function withoutChapters(page: Page): Promise<{ mend: () => void }> {
  let isGone = true
  await page.route(/\/assets\/Chapter-[^/]*\.js$/, (route) => (isGone ? route.abort() : route.continue()))
  const mend = (): void => {
    isGone = false
  }
  return { mend }
}

test('the page is loaded anew at the same place, once; then it says so, and another try shows the chapter', async ({ page }) => {
  let loads = 0
  page.on('load', () => loads++)
  await page.goto('')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const first = loads
  const { mend } = await withoutChapters(page)
  await page.goto('?r=1.more-noise.gmc')
  await expect(page.getByText('This chapter could not be shown')).toBeVisible()
  await expect.poll(() => loads).toBe(first + 2)
  await expect(page.getByText('This chapter could not be shown')).toBeVisible()
  expect(page.url()).toContain('more-noise')
  mend()
  await page.getByRole('link', { name: 'load the page anew with these settings' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('More noise')
})
