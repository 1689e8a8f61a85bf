import { expect, test } from 'vitest'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { upTo } from '../../../src/experiment/runs/partial-record.ts'
import { type ExperimentSpec, runFields } from '../../../src/experiment/runs/run-fields.ts'
import { emptyRecord, type RunRecord } from '../../../src/experiment/runs/run-record.ts'

const spec: ExperimentSpec = defaultsOf(runFields)
const point = (epoch: number) => ({ step: 20 * epoch, epoch, trainLoss: 1, trainAccuracy: 0.5, testAccuracy: 0.1, trueLabelAccuracy: null })
const snapshot = (epoch: number, predicted: readonly number[]) => ({
  step: 20 * epoch,
  epoch,
  answers: { predicted: Uint8Array.from(predicted), rightSince: new Float32Array(predicted.length) },
  filters: null,
})

test('a run up to an evaluation looks as it did then: not ended, nothing later known', () => {
  const settled = { seed: 1, epochs: 2, fitEpoch: 2, changedShare: 0, trainAccuracy: 1, testAccuracy: 0.5 }
  const record: RunRecord = {
    ...emptyRecord(spec),
    epoch: 2,
    seeds: [{ seed: 1, changedShare: 0, curve: [point(0), point(1), point(2)], settled }],
    snapshots: [snapshot(0, [1]), snapshot(1, [1]), snapshot(2, [1])],
    ending: { kind: 'complete' },
  }
  expect(upTo(record, null)).toBe(record)
  const partial = upTo(record, 1)
  expect(partial).toMatchObject({ epoch: 1, ending: null, seeds: [{ settled: null }] })
  expect(partial.seeds[0]?.curve).toHaveLength(2)
  expect(partial.snapshots).toHaveLength(2)
  expect(upTo(record, 1)).toBe(partial)
})
