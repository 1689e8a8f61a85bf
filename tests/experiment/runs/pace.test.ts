import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { estimateSeconds, expectedEpochs } from '../../../src/experiment/runs/estimate.ts'
import { type Pace, pacedStepMs, paceOf, withPace } from '../../../src/experiment/runs/pace.ts'
import type { ExperimentSpec } from '../../../src/experiment/runs/run-fields.ts'
import { emptyRecord, type RunRecord } from '../../../src/experiment/runs/run-record.ts'
import { specOf } from '../../engine/runs.ts'
import { validSpec } from './specs.ts'

/** A run of one seed that took `elapsedMs` over as many steps as were expected of it. */
const ended = (spec: ExperimentSpec, elapsedMs: number): RunRecord => ({
  ...emptyRecord({ ...spec, seeds: 1 }),
  step: expectedEpochs(spec) * Math.ceil(spec.n / spec.batchSize),
  elapsedMs,
})
const learn = (paces: readonly Pace[], spec: ExperimentSpec, elapsedMs: number): readonly Pace[] => {
  const pace = paceOf([ended(spec, elapsedMs)], 'wasm', packedDatasets)
  return pace ? withPace(paces, pace) : paces
}

test('after a run the next of its settings is estimated as long as it took, however wrong a measurement was before', () => {
  fc.assert(
    fc.property(validSpec, fc.double({ min: 200, max: 1e7, noNaN: true }), (any, elapsedMs) => {
      const spec = { ...any, seeds: 1 }
      const set = packedDatasets[spec.dataset]
      const paces = learn(learn([], spec, 10 * elapsedMs), spec, elapsedMs)
      expect(estimateSeconds(spec, set, pacedStepMs(paces, spec, set, 'wasm'))).toBeCloseTo(elapsedMs / 1000, 5)
    }),
  )
})

test('seeds that were trained in one go count together', () => {
  const spec = specOf()
  const alone = paceOf([ended(spec, 1000)], 'wasm', packedDatasets)
  const together = paceOf([ended(spec, 3000), ended({ ...spec, seed: 2 }, 3000), ended({ ...spec, seed: 3 }, 3000)], 'wasm', packedDatasets)
  expect(together?.stepMs).toBeCloseTo(alone?.stepMs as number, 9)
})

test('what one kind of run took says nothing of another model, another backend, or runs that are far larger', () => {
  const paces = learn([], specOf({ n: 100, width: 1 / 32 }), 5000)
  expect(pacedStepMs(paces, specOf({ n: 100, width: 1 / 32 }), packedDatasets.mnist, 'cpu')).toBeUndefined()
  expect(pacedStepMs(paces, specOf({ n: 100, model: 'lenet' }), packedDatasets.mnist, 'wasm')).toBeUndefined()
  expect(pacedStepMs(paces, specOf(), packedDatasets.mnist, 'wasm')).toBeUndefined()
  expect(pacedStepMs(paces, specOf({ n: 150, width: 1 / 16 }), packedDatasets.mnist, 'wasm')).toBeDefined()
})

test('a run that is over in a moment says nothing', () => {
  expect(paceOf([ended(specOf(), 100)], 'wasm', packedDatasets)).toBeNull()
  expect(paceOf([], 'wasm', packedDatasets)).toBeNull()
})

test('paces are few, however much is run', () => {
  let paces: readonly Pace[] = []
  for (let n = 100; n < 10_000; n += 7) paces = learn(paces, specOf({ n }), 1000)
  expect(paces.length).toBeLessThan(12)
})
