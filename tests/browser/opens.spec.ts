/** The page opens from a static host's sub-path. */

import { expect, test } from './fixtures.ts'

test('opens under a sub-path with a heading and nothing to complain about', async ({ page, expectAccessible }) => {
  await page.goto('')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible()
})
