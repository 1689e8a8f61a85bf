/** A machine that lacks something: WebAssembly, a clock that is worth its name, a database that answers; and one that sleeps. */

import type { Page, Route } from '@playwright/test'
import { ByHeartPage, longRun, smallRun } from '../browser/by-heart.ts'
import { expect, test } from '../browser/fixtures.ts'

/** Has the training worker begin with a line of one's own. */
async function beforeWorker(page: Page, line: string, headers: Record<string, string> = {}): Promise<void> {
  await page.route(/\/assets\/worker-[^/]*\.js/, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), ...headers }, body: `${line}\n${await response.text()}` })
  })
}

const plain = 'networks are trained in plain JavaScript'

test.describe('WebAssembly', () => {
  test.use({ expectedComplaints: [/Failed to load resource/, /Content Security Policy/] })

  const faults: readonly { what: string; says: string; fault: (page: Page) => Promise<unknown> }[] = [
    {
      what: 'missing in this browser',
      says: 'browser has no WebAssembly',
      fault: (page) => beforeWorker(page, 'delete self.WebAssembly'),
    },
    {
      what: 'forbidden by a policy',
      says: 'policy of this page’s host forbids WebAssembly',
      fault: (page) => beforeWorker(page, '', { 'content-security-policy': "script-src 'self'" }),
    },
    {
      what: 'missing at the host',
      says: 'is missing: the host answered with HTTP status 404',
      fault: (page) => page.route('**/*.wasm', (route) => route.fulfill({ status: 404 })),
    },
    {
      what: 'replaced by a page of the host',
      says: 'is damaged, or another came in its place',
      fault: (page) => page.route('**/tfjs-backend-wasm*.wasm', (route: Route) => route.fulfill({ body: '<!doctype html><p>Not here' })),
    },
  ]

  for (const { what, says, fault } of faults)
    test(`${what}: the page says so before anything is run, and runs in plain JavaScript`, async ({ page }) => {
      await fault(page)
      const chapter = new ByHeartPage(page)
      await chapter.haveMeasured()
      await chapter.open({ ...smallRun, epochs: 2, stop: 'epochs' })
      await expect(chapter.messages).toContainText(says)
      await expect(chapter.messages).toContainText(plain)
      await expect(chapter.messages).not.toContainText('setWasmPaths')
      await expect(chapter.fold('Computed on plain JavaScript')).toBeVisible()
      await chapter.skipQuestion()
      await chapter.train.click()
      await chapter.toFinish()
      await expect(chapter.fold('Computed on plain JavaScript')).toBeVisible()
    })

  test('the better build of its kernels damaged: the other runs, and nothing is said', async ({ page }) => {
    let isAsked = false
    await page.route('**/relaxed-*.wasm', async (route) => {
      isAsked = true
      await route.fulfill({ body: (await (await route.fetch()).body()).subarray(0, 3000) })
    })
    const chapter = new ByHeartPage(page)
    await chapter.begin(smallRun)
    await chapter.toFinish()
    expect(isAsked).toBe(true)
    await expect(chapter.fold('Computed on WebAssembly')).toBeVisible()
    await expect(chapter.messages).toBeHidden()
  })
})

test('a page that is hidden for the whole of a run shows its end when it is seen again', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.haveMeasured()
  // So slow a learner has its epochs counted to the end.
  await chapter.begin({ ...smallRun, learningRate: 1e-4, corruption: 1, epochs: 600, stop: 'epochs' })
  await expect(chapter.sentence).toContainText(/^Epoch [1-9]/)
  const picture = () => page.locator('.curves-accuracy canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  const before = await picture()
  // A hidden page has no frames; they come when it is seen.
  const show = await page.evaluateHandle(() => {
    const waiting: FrameRequestCallback[] = []
    const { requestAnimationFrame: usual } = window
    window.requestAnimationFrame = (work) => waiting.push(work)
    const become = (hidden: boolean): void => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: hidden ? 'hidden' : 'visible' })
      document.dispatchEvent(new Event('visibilitychange'))
    }
    become(true)
    return () => {
      window.requestAnimationFrame = usual
      become(false)
      for (const work of waiting) usual(work)
    }
  })
  await page.waitForFunction(() => /^(After|Ended at)/.test(document.querySelector('.outcome')?.textContent ?? ''), null, {
    polling: 200,
    timeout: 40_000,
  })
  await show.evaluate((reveal) => reveal())
  await chapter.toFinish()
  await expect.poll(picture).not.toBe(before)
  await expect(chapter.messages).toBeHidden()
})

test('a clock of 100 ms: steps are timed all the same', async ({ page }) => {
  test.setTimeout(120_000)
  await beforeWorker(page, 'const exact = performance.now.bind(performance); performance.now = () => 100 * Math.floor(exact() / 100)')
  const chapter = new ByHeartPage(page)
  await chapter.open(smallRun)
  const kept = () => page.evaluate(() => JSON.parse(localStorage.getItem('rote.device') ?? '{"timings":[]}').timings)
  await expect.poll(async () => (await kept()).length, { timeout: 90_000 }).toBeGreaterThan(0)
  const [wasm] = await kept()
  expect(wasm.backend).toBe('wasm')
  expect(wasm.msPerStep).toBeGreaterThan(0.1)
})

test('a database that never answers: a sweep starts all the same', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => Object.create(IDBOpenDBRequest.prototype, { addEventListener: { value: () => {} } })
  })
  await page.goto('?r=1.more-noise')
  await page.getByRole('button', { name: 'Skip: just show me' }).click()
  await page.getByRole('button', { name: 'Stop' }).click({ timeout: 5000 })
})

test('images that never come: after a time limit that is said, and trying again brings them', async ({ page }) => {
  test.setTimeout(90_000)
  await page.route('**/mnist/train-0000.bin', () => {})
  await page.goto('')
  const problem = page.getByRole('status').filter({ hasText: 'mnist/train-0000.bin: has not come' })
  await expect(problem).toBeVisible({ timeout: 40_000 })
  await page.unroute('**/mnist/train-0000.bin')
  await problem.getByRole('button', { name: 'Try again' }).click()
  await expect(problem).toBeHidden()
})

test('a page that was frozen in the middle of a run goes on where it was, and speaks of no trouble', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.haveMeasured()
  await chapter.begin({ ...longRun, corruption: 1 })
  await expect(chapter.sentence).toContainText(/^Epoch [1-9]/)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
  await new Promise((resolve) => setTimeout(resolve, 12_000))
  await devtools.send('Page.setWebLifecycleState', { state: 'active' })
  await page.waitForTimeout(4500)
  await expect(chapter.messages).toBeHidden()
  await chapter.stop.click()
})
