/** The copy for use without a network: the first visit's page has it, a file that does not come spares the rest, and a newer version takes over when told. */

import type { Page } from '@playwright/test'
import { ByHeartPage, longRun, smallRun } from '../browser/by-heart.ts'
import { test } from '../browser/faulty-site.ts'
import { expect } from '../browser/fixtures.ts'

test.use({ expectedComplaints: [/Failed to load|integrity/] })

/** Waits for the copy to be there, and to be used by this page. */
async function toBeKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 }).toBe('activated')
}

test('after the first visit the page opens and trains without a network, any chapter of it', async ({ page, context }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open()
  await toBeKept(page)
  await page.close()
  await context.setOffline(true)
  const later = await context.newPage()
  const reopened = new ByHeartPage(later)
  await reopened.open({ ...smallRun, dataset: 'fashion-mnist' })
  await reopened.skipQuestion()
  await reopened.train.click()
  await reopened.toFinish()
  await later.goto('?r=1.theorem.vkx')
  await expect(later.getByRole('heading', { level: 1 })).toHaveText('Build a network that fits anything.')
})

for (const fault of ['missing', 'page'] as const)
  test(`a file ${fault === 'page' ? "answered with the site's own page" : 'missing'}: the rest is kept, it is named, and a later visit fetches it`, async ({
    page,
    context,
    site,
  }) => {
    const chapter = new ByHeartPage(page)
    const file = 'data/fashion-mnist/test-0500.bin'
    site.fault(/fashion-mnist\/test-0500\.bin$/, fault)
    await chapter.open()
    await toBeKept(page)
    await expect(chapter.messages).toContainText(`${file} could not be fetched for use without a network; the next visit tries again`)
    await context.setOffline(true)
    await chapter.begin(smallRun)
    await chapter.toFinish()

    await context.setOffline(false)
    site.mend()
    await page.reload()
    const isKept = () => page.evaluate(async (path) => (await caches.match(path, { ignoreSearch: true }))?.ok, file)
    await expect.poll(isKept, { timeout: 20_000 }).toBe(true)
    await expect(chapter.messages).toBeHidden()
  })

test('the page itself missing when its copy is made: nothing is kept, and that is said', async ({ page, site }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open()
  site.fault(/index\.html$/, 'missing')
  await expect(chapter.messages).toContainText('This page cannot be kept for use without a network', { timeout: 30_000 })
})

test('a newer version waits until it is told, loses no run unasked, and opens at the same place', async ({ page, context, site }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open()
  await toBeKept(page)
  // Another list of files is another version.
  site.fault(/sw\.js$/, (file, response) => response.end(`${file}\n// renewed`))
  await chapter.begin({ ...longRun, corruption: 0.4 })
  await expect(chapter.messages).toContainText('A newer version of this page is ready.', { timeout: 30_000 })
  await expect(chapter.button('Give up what is training and change to it')).toBeVisible()
  const other = await context.newPage()
  await new ByHeartPage(other).open(smallRun)
  await other.evaluate(() => Object.assign(window, { isTheSame: true }))
  await expect(chapter.sentence).toContainText(/^Epoch [1-9]/)
  await chapter.stop.click()
  const { href } = new URL(page.url())
  await chapter.button('Change to it').click()
  await expect(chapter.messages).toBeHidden({ timeout: 30_000 })
  await expect(chapter.train).toBeVisible()
  expect(page.url()).toBe(href)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null)).toBeNull()
  // The other tab is left as it is.
  expect(await other.evaluate(() => 'isTheSame' in window)).toBe(true)
})
