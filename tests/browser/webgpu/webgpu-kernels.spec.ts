/** Our programs for WebGPU, played by software here, against the plain cpu backend; and what a step of training costs with them. */

import { expect } from '../fixtures.ts'
import { testOnPage } from '../page-of-its-own.ts'
import type { CaseName } from './cases.ts'
import type { WebgpuWindow } from './harness.ts'

const test = testOnPage(import.meta.dirname)
// One page to build, for one worker.
test.describe.configure({ mode: 'default', timeout: 120_000 })

declare const window: WebgpuWindow

test.beforeEach(async ({ page }) => {
  await page.goto('')
  await page.waitForFunction(() => 'start' in window)
  await page.evaluate(() => window.start('webgpu'))
})

const titles: [CaseName, string, number][] = [
  ['sgd', 'descent with momentum and weight decay moves weights as on cpu', 1e-6],
  ['crossEntropy', 'loss, gradient and predicted class are those of cpu', 1e-5],
  ['dense', 'a fully connected layer is computed forward and back as on cpu, for one model and for three', 1e-5],
  ['dropoutMask', 'dropout masks have the same bits as on cpu', 0],
  ['whitenedRows', 'images whitened on the device are those that cpu whitens before', 1e-5],
]

for (const [name, title, most] of titles)
  test(title, async ({ page }) => {
    const errors = await page.evaluate((asked) => window.errors(asked), name)
    expect(errors.length).toBeGreaterThan(0)
    for (const [at, error] of errors.entries()) expect(error, `case ${at}`).toBeLessThanOrEqual(most)
  })

test('an image that does not exist is seen as zeros', async ({ page }) => {
  const values = await page.evaluate(() => window.strayRows())
  expect(values.slice(0, 4).every((value) => value !== 0)).toBe(true)
  expect(values.slice(4)).toEqual(Array(8).fill(0))
})

test('a logit that is not a number leaves no finite loss, so that a run that diverges is seen', async ({ page }) => {
  expect(Number.isFinite(await page.evaluate(() => window.lossOfNaN()))).toBe(false)
})

for (const dropout of [0, 0.5])
  test(`50 steps of three networks leave nothing behind and wait for nothing, dropout ${dropout}`, async ({ page }) => {
    const traces = await page.evaluate(
      (rate) => window.traces({ model: 'mlp-1x512', width: 1 / 16, dropout: rate, seeds: [1, 2, 3], weightDecay: 0.01 }),
      dropout,
    )
    expect(traces).toMatchObject({ tensors: 0, buffers: 0, reads: 0 })
    expect(traces.losses).toHaveLength(150)
    expect(traces.losses.slice(-3).every((loss, model) => loss < (traces.losses[model] as number))).toBe(true)
  })

// docs/decisions/0007-webgpu-programs.md gives these counts.
test('a step of training takes about a third of the dispatches that it takes with stock ops', async ({ page }) => {
  const one = { model: 'mlp-1x512', width: 1 / 16, seeds: [1], weightDecay: 0 } as const
  const counts = await page.evaluate((courses) => window.dispatchesPerStep(courses), [
    one,
    { ...one, seeds: [1, 2, 3] },
    { ...one, dropout: 0.5, weightDecay: 0.01 },
    { ...one, model: 'mlp-3x512' },
  ] as const)
  expect(counts).toEqual([
    { ours: 15, stock: 45 },
    { ours: 15, stock: 45 },
    { ours: 18, stock: 51 },
    { ours: 29, stock: 79 },
  ])
})
