import { expect, test } from 'vitest'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { estimateSeconds, expectedEpochs } from '../../../src/experiment/runs/estimate.ts'
import { type ExperimentSpec, runFields } from '../../../src/experiment/runs/run-fields.ts'

const spec = (change: Partial<ExperimentSpec>): ExperimentSpec => ({ ...defaultsOf(runFields), ...change })

/** Milliseconds for an epoch at n = 500, batch 50, where the default network takes 37: measured as the paces say. */
test.each([
  ['mlp-1x512', 1, 'as-defined', 37],
  ['mlp-3x512', 1, 'as-defined', 106],
  ['lenet', 1, 'as-defined', 94],
  ['lenet', 0.25, 'as-defined', 38],
  ['alexnet', 0.125, 'as-defined', 97],
  ['alexnet', 0.5, 'as-defined', 544],
  ['inception', 0.0625, 'as-defined', 1077],
  ['inception', 0.0625, 'off', 619],
  ['inception', 0.25, 'as-defined', 2313],
] as const)('%s at width %d, batch norm %s, is estimated as it was measured', (model, width, batchNorm, measuredMs) => {
  const stepMs = 37 / 10 / 1.6
  const seconds = estimateSeconds(spec({ model, width, batchNorm, n: 500, epochs: 1, stop: 'epochs' }), packedDatasets.mnist, stepMs)
  expect((1000 * seconds) / measuredMs).toBeGreaterThan(0.6)
  expect((1000 * seconds) / measuredMs).toBeLessThan(1.6)
})

test('a run is never expected to pass its last epoch', () => {
  expect(expectedEpochs(spec({ epochs: 12, width: 0.01, corruption: 1 }))).toBe(12)
})
