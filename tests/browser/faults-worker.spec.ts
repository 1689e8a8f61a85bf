/** The training worker dies, the GPU process crashes: the run goes on elsewhere and the page says so. */

import { ByHeartPage, longRun, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

test.describe('the worker', () => {
  test('dies in the middle of a run: a fresh one replays it from its seed', async ({ page }) => {
    const chapter = new ByHeartPage(page)
    await chapter.haveMeasured()
    await chapter.open({ ...longRun, corruption: 1 })
    await chapter.skipQuestion()
    await chapter.train.click()
    await expect(chapter.sentence).toContainText(/^Epoch [1-9]/)
    expect(page.workers()).toHaveLength(1)
    void page
      .workers()[0]
      ?.evaluate(() => close())
      .catch(() => {})
    await expect(chapter.messages).toContainText('the training worker stopped answering; the run starts again from its seed on wasm', {
      timeout: 30_000,
    })
    await expect(chapter.sentence).toContainText(/^(Epoch [1-9]|After)/)
    await chapter.stop.click()
    await expect(chapter.train).toBeVisible()
  })
})

test.describe('the GPU', () => {
  test.use({ expectedComplaints: [/WebGL|GPU|context/i] })

  test('process crashes in the middle of a run: the run goes on without it', async ({ page, browser }) => {
    const chapter = new ByHeartPage(page)
    await chapter.haveMeasured('webgl')
    await chapter.open({ ...smallRun, ...longRun, width: 1 / 32, corruption: 1 })
    await chapter.skipQuestion()
    await chapter.train.click()
    await expect(chapter.fold('Computed on WebGL')).toBeVisible()
    await expect(chapter.sentence).toContainText(/^(Epoch [1-9]|After)/, { timeout: 40_000 })
    const devtools = await browser.newBrowserCDPSession()
    await devtools.send('Browser.crashGpuProcess')
    await expect(chapter.messages).toContainText('the run starts again from its seed on wasm', { timeout: 40_000 })
    await expect(chapter.sentence).toContainText(/^(Epoch [1-9]|After)/)
    await expect(chapter.fold('Computed on WebAssembly')).toBeVisible()
  })
})
