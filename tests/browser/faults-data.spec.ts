/** Data that are missing, cut short or altered are named, and another try mends it. */

import type { Route } from '@playwright/test'
import { ByHeartPage, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

test.use({ expectedComplaints: [/Failed to load resource/] })

const whole = async (route: Route) => (await route.fetch()).body()

const faults: readonly { what: string; says: RegExp; fault: (route: Route) => Promise<void> }[] = [
  { what: 'missing', says: /missing: the host answered with HTTP status 404/, fault: (route) => route.fulfill({ status: 404 }) },
  {
    what: 'truncated',
    says: /truncated: got 1000 of \d+ bytes/,
    fault: async (route) => route.fulfill({ body: (await whole(route)).subarray(0, 1000) }),
  },
  {
    what: 'altered',
    says: /altered: its checksum is not the one in the manifest/,
    fault: async (route) => {
      const bytes = await whole(route)
      bytes[500] = (bytes[500] ?? 0) ^ 1
      await route.fulfill({ body: bytes })
    },
  },
]

for (const { what, says, fault } of faults)
  test(`training images ${what}: the file is named, and trying again works`, async ({ page }) => {
    const chapter = new ByHeartPage(page)
    await page.route('**/mnist/train-0000.bin', fault)
    await page.goto('')
    const problem = page.getByRole('status').filter({ hasText: 'mnist/train-0000.bin' })
    await expect(problem).toContainText(says)
    await page.unroute('**/mnist/train-0000.bin')
    await problem.getByRole('button', { name: 'Try again' }).click()
    await expect(problem).toBeHidden()
    await expect(chapter.sentence).toContainText('Nothing has been learned yet')
  })

test('test images missing: the run says so, and trying again runs it', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await page.route('**/mnist/test-0000.bin', (route) => route.fulfill({ status: 404 }))
  await chapter.begin(smallRun)
  const problem = page.getByRole('status').filter({ hasText: 'mnist/test-0000.bin: missing' })
  await expect(problem).toBeVisible()
  await expect(chapter.train).toBeVisible()
  await page.unroute('**/mnist/test-0000.bin')
  await problem.getByRole('button', { name: 'Try again' }).click()
  await chapter.toFinish()
  await expect(problem).toBeHidden()
})
