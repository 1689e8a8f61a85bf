/** The service worker keeps the whole site. */

import { expect, test } from './fixtures.ts'

test('once kept, the page opens without a network, permalinks and data included', async ({ page, context }) => {
  await page.goto('')
  // The page itself registers it, once it has come to rest.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await context.setOffline(true)
  await page.goto('?r=1-anything')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const bytes = await page.evaluate(async () => (await (await fetch('data/mnist/train-0000.bin')).arrayBuffer()).byteLength)
  expect(bytes).toBeGreaterThan(0)
})
