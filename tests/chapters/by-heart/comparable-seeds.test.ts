import { expect, test } from 'vitest'
import { comparableSeeds } from '../../../src/chapters/by-heart/curves.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { runFields } from '../../../src/experiment/runs/run-fields.ts'
import { emptyRecord, type RunRecord } from '../../../src/experiment/runs/run-record.ts'

const spec = defaultsOf(runFields)
const point = (epoch: number) => ({ step: 20 * epoch, epoch, trainLoss: 1, trainAccuracy: 0.5, testAccuracy: 0.1, trueLabelAccuracy: null })

const seed = (epochs: number, isSettled: boolean) => ({
  seed: epochs,
  changedShare: 0,
  curve: Array.from({ length: epochs + 1 }, (_, epoch) => point(epoch)),
  settled: isSettled ? { seed: 1, epochs, fitEpoch: epochs, changedShare: 0, trainAccuracy: 1, testAccuracy: 0.5 } : null,
})
const of = (...seeds: RunRecord['seeds']) => comparableSeeds({ ...emptyRecord(spec), seeds }).map((one) => one.seed)

test('a mean of seeds is of those that have ended or come as far: one that has just begun after the others does not count', () => {
  expect(of(seed(20, true), seed(3, false))).toEqual([20])
  expect(of(seed(20, true), seed(24, false))).toEqual([20, 24])
  expect(of(seed(5, false), { ...seed(5, false), seed: 6 })).toEqual([5, 6])
  expect(of({ ...seed(0, false), curve: [] })).toEqual([])
})
