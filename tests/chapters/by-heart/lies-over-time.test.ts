import { describe, expect, test } from 'vitest'
import { liesOverTime } from '../../../src/chapters/by-heart/lies-over-time.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { type ExperimentSpec, runFields } from '../../../src/experiment/runs/run-fields.ts'
import { emptyRecord } from '../../../src/experiment/runs/run-record.ts'

const spec: ExperimentSpec = defaultsOf(runFields)
const snapshot = (epoch: number, predicted: readonly number[]) => ({
  step: 20 * epoch,
  epoch,
  answers: { predicted: Uint8Array.from(predicted), rightSince: new Float32Array(predicted.length) },
  filters: null,
})

describe('the images with a wrong label', () => {
  const truth = Uint8Array.from([1, 2, 3, 4])
  const labels = Uint8Array.from([1, 5, 6, 7])

  test('are counted by what they answer, the lie, the truth or neither, and the shares make one; others do not count', () => {
    const record = { ...emptyRecord(spec), snapshots: [snapshot(0, [9, 2, 3, 0]), snapshot(1, [1, 5, 6, 7])] }
    const { at, lie, neither, truth: true_ } = liesOverTime(record, { truth, labels })
    expect(at).toEqual([0, 1])
    expect(lie).toEqual([0, 1])
    expect(true_).toEqual([2 / 3, 0])
    lie.forEach((share, i) => {
      expect(share + (true_[i] as number) + (neither[i] as number)).toBeCloseTo(1, 12)
    })
  })

  test('are none where every label is true', () => {
    expect(liesOverTime({ ...emptyRecord(spec), snapshots: [snapshot(0, [1, 2, 3, 4])] }, { truth, labels: truth }).at).toEqual([])
  })
})
