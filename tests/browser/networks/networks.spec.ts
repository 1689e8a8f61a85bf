/** One training step of every network on WebGL and WebGPU, played by software here, against PyTorch. */

import { expect } from '../fixtures.ts'
import { testOnPage } from '../page-of-its-own.ts'
import type { NetworksWindow } from './harness.ts'

const test = testOnPage(import.meta.dirname)

for (const backend of ['webgl', 'webgpu'] as const)
  test(`one step of every network on ${backend} agrees with PyTorch: its loss and every gradient`, async ({ page }) => {
    test.setTimeout(300_000)
    await page.goto('')
    await page.waitForFunction(() => 'steps' in window)
    const steps = await page.evaluate((name) => (window as unknown as NetworksWindow).steps(name), backend)
    expect(steps.length).toBeGreaterThan(0)
    for (const { name, errors } of steps) {
      expect(errors.loss, name).toBeLessThan(1e-3)
      for (const [index, error] of errors.gradients.entries()) expect(error, `${name}, gradient ${index}`).toBeLessThan(1e-3)
    }
  })
