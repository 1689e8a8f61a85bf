/** The training worker dies, the GPU process crashes: the run goes on elsewhere and the page says so. */

import type { Page } from '@playwright/test'
import { ByHeartPage, longRun, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

test.describe('the worker', () => {
  test('dies in the middle of a run: a fresh one goes on where it was last kept, within seconds', async ({ page }) => {
    const chapter = new ByHeartPage(page)
    await chapter.haveMeasured()
    await chapter.begin({ ...longRun, corruption: 1 })
    await expect(chapter.sentence).toContainText(/^Epoch [1-9]/)
    expect(page.workers()).toHaveLength(1)
    // It is kept every three seconds.
    await page.waitForTimeout(4000)
    killWorkers(page)
    await expect(chapter.messages).toContainText('The training worker stopped answering; the run goes on from epoch')
    await expect(chapter.sentence).toContainText(/^(Epoch [1-9]|After)/)
    await chapter.stop.click()
    await expect(chapter.train).toBeVisible()
  })

  test('is lost while the page idles: the next run notices, says so and comes to its end', async ({ page }) => {
    const chapter = new ByHeartPage(page)
    await chapter.haveMeasured()
    await chapter.open(smallRun)
    await chapter.skipQuestion()
    await expect.poll(() => page.workers().length).toBe(1)
    await expect(chapter.wall).toBeVisible()
    killWorkers(page)
    await chapter.train.click()
    await expect(chapter.messages).toContainText('The training worker stopped answering; the run starts again from its seed')
    await chapter.toFinish()
  })

  test('is lost while a run is paused: one batch is trained all the same, and the run stays paused', async ({ page }) => {
    const chapter = new ByHeartPage(page)
    await chapter.haveMeasured()
    await chapter.begin({ ...longRun, corruption: 1 })
    await expect(chapter.sentence).toContainText(/^Epoch [1-9]/)
    await chapter.button('Pause').click()
    await page.waitForTimeout(500)
    killWorkers(page)
    await chapter.button('One batch').click()
    await expect(chapter.messages).toContainText('The training worker stopped answering; the run goes on from epoch')
    await expect(chapter.button('Go on')).toBeVisible()
    await chapter.button('Go on').click()
    await expect(chapter.button('Pause')).toBeEnabled()
    await chapter.stop.click()
  })

  test('cannot be made at all: that is said, and nothing is thrown', async ({ page }) => {
    await page.addInitScript(() => {
      window.Worker = class {
        constructor() {
          throw new DOMException('Workers are refused here.', 'SecurityError')
        }
      } as unknown as typeof Worker
    })
    await page.goto('')
    const problem = page.getByRole('status').filter({ hasText: 'this browser refuses the training worker' })
    await expect(problem).toContainText('Workers are refused here.')
  })
})

/** Ends every worker from within: it is gone without a word. */
function killWorkers(page: Page): void {
  for (const worker of page.workers()) void worker.evaluate(() => close()).catch(() => {})
}

test.describe('the GPU', () => {
  test.use({ expectedComplaints: [/WebGL|GPU|context/i] })

  test('process crashes in the middle of a run: the run goes on without it', async ({ page, browser }) => {
    const chapter = new ByHeartPage(page)
    await chapter.haveMeasured('webgl')
    await chapter.begin({ ...smallRun, ...longRun, width: 1 / 32, corruption: 1 })
    await expect(chapter.fold('Computed on WebGL')).toBeVisible()
    await expect(chapter.sentence).toContainText(/^(Epoch [1-9]|After)/, { timeout: 40_000 })
    const devtools = await browser.newBrowserCDPSession()
    await devtools.send('Browser.crashGpuProcess')
    await expect(chapter.messages).toContainText('the run starts again from its seed on WebAssembly', { timeout: 40_000 })
    await expect(chapter.sentence).toContainText(/^(Epoch [1-9]|After)/)
    await expect(chapter.fold('Computed on WebAssembly')).toBeVisible()
  })
})
