import { expect, test } from 'vitest'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { randomOutcomeOf } from '../../../src/experiment/runs/random-outcome.ts'
import { runFields } from '../../../src/experiment/runs/run-fields.ts'
import { emptyRecord, type RunRecord } from '../../../src/experiment/runs/run-record.ts'

const settled = (trainAccuracy: number) => ({ seed: 1, epochs: 20, fitEpoch: null, changedShare: 0.9, trainAccuracy, testAccuracy: 0.1 })
const finished = (corruption: number, ...shares: number[]): RunRecord => ({
  ...emptyRecord({ ...defaultsOf(runFields), corruption }),
  seeds: shares.map((share) => ({ seed: 1, changedShare: 0.9, curve: [], settled: settled(share) })),
  ending: { kind: 'complete' },
})

test('a finished run with random labels came to the mean of its seeds', () => {
  expect(randomOutcomeOf(finished(1, 1))).toEqual({ dataset: 'mnist', trainAccuracy: 1 })
  expect(randomOutcomeOf(finished(1, 1, 0.5))).toEqual({ dataset: 'mnist', trainAccuracy: 0.75 })
})

test('any other p, and a run that was stopped, say nothing', () => {
  expect(randomOutcomeOf(finished(0.4, 1))).toBeNull()
  expect(randomOutcomeOf({ ...finished(1, 1), ending: { kind: 'stopped' } })).toBeNull()
})
