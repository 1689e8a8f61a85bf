/** The engine in a real browser, on all four backends; the two GPU ones as software, with nets and sets small enough for it. */

import type { Page } from '@playwright/test'
import type { BackendName } from '../../../src/experiment/runs/backend.ts'
import type { ExperimentSpec } from '../../../src/experiment/runs/run-fields.ts'
import { expect } from '../fixtures.ts'
import { testOnPage } from '../page-of-its-own.ts'
import type { EngineWindow, Telling } from './harness.ts'

const test = testOnPage(import.meta.dirname)

const tiny: Partial<ExperimentSpec> = { n: 100, width: 0.03125, batchSize: 30, learningRate: 0.05, epochs: 8, stop: 'epochs' }

async function runIn(page: Page, backend: BackendName, changes: Partial<ExperimentSpec> = {}): Promise<Telling> {
  await page.goto('')
  await page.waitForFunction(() => 'run' in window)
  return page.evaluate(([spec, name]) => (window as unknown as EngineWindow).run(spec, name), [{ ...tiny, ...changes }, backend] as const)
}

for (const backend of ['wasm', 'cpu'] as const)
  test(`E3: the same spec twice gives the same to the bit on ${backend}`, async ({ page }) => {
    test.setTimeout(120_000)
    const first = await runIn(page, backend, { corruption: 0.4 })
    expect(first).toMatchObject({ backend, ending: 'complete' })
    expect(first.batchLosses).toHaveLength(32)
    expect(await runIn(page, backend, { corruption: 0.4 })).toEqual(first)
  })

for (const backend of ['wasm', 'webgl', 'webgpu'] as const)
  test(`E18: ${backend} starts with the losses of cpu, and ends as near to it as another seed would`, async ({ page }) => {
    test.setTimeout(240_000)
    // Two seeds side by side: on GPUs they are one batch of products.
    const told = await runIn(page, 'cpu', { seeds: 2 })
    const seen = await runIn(page, backend, { seeds: 2 })
    expect(seen).toMatchObject({ backend, ending: 'complete' })
    const far = (one: unknown, other: unknown): number => Math.abs((one as number) - (other as number))
    for (const seed of [0, 1]) {
      expect(far(seen.batchLosses[seed], told.batchLosses[seed])).toBeLessThan(1e-4)
      expect(far(seen.curve[seed]?.trainLoss, told.curve[seed]?.trainLoss)).toBeLessThan(1e-4)
    }
    expect(seen.batchLosses).toHaveLength(told.batchLosses.length)
    const others = await Promise.all([3, 4, 5].map((seed) => runHere(page, seed)))
    const noise = Math.max(...others.map((other) => far(other.testAccuracies[0], told.testAccuracies[0])))
    for (const seed of [0, 1]) expect(far(seen.testAccuracies[seed], told.testAccuracies[seed])).toBeLessThanOrEqual(noise)
  })

/** Another seed, on the page as it is. */
function runHere(page: Page, seed: number): Promise<Telling> {
  return page.evaluate((spec) => (window as unknown as EngineWindow).run(spec, 'wasm'), { ...tiny, seed })
}

test('E19: software that plays a GPU is refused by name, and wasm is timed', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('')
  await page.waitForFunction(() => 'time' in window)
  const timings = await page.evaluate(() => (window as unknown as EngineWindow).time())
  const of = (name: BackendName) => timings.find(({ backend }) => backend === name)
  expect(of('wasm')?.msPerStep).toBeGreaterThan(0)
  for (const name of ['webgpu', 'webgl'] as const) {
    expect(of(name)?.msPerStep).toBeNull()
    expect(of(name)?.reason).toMatch(/software, not a GPU \(.*swiftshader/i)
  }
})
