import { describe, expect, test } from 'vitest'
import { comparableSeeds } from '../../../src/chapters/by-heart/curves.ts'
import { liesOverTime } from '../../../src/chapters/by-heart/lies-over-time.ts'
import { mostPins, togglePin } from '../../../src/chapters/by-heart/Pins.tsx'
import { dueAt } from '../../../src/chapters/by-heart/use-pacing.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { upTo } from '../../../src/experiment/runs/partial-record.ts'
import { differencesOf, nameBeside } from '../../../src/experiment/runs/run-difference.ts'
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

describe('a mean of seeds', () => {
  const seed = (epochs: number, isSettled: boolean) => ({
    seed: epochs,
    changedShare: 0,
    curve: Array.from({ length: epochs + 1 }, (_, epoch) => point(epoch)),
    settled: isSettled ? { seed: 1, epochs, fitEpoch: epochs, changedShare: 0, trainAccuracy: 1, testAccuracy: 0.5 } : null,
  })
  const of = (...seeds: RunRecord['seeds']) => comparableSeeds({ ...emptyRecord(spec), seeds }).map((one) => one.seed)

  test('is of those that have ended or come as far: one that has just begun after the others does not count', () => {
    expect(of(seed(20, true), seed(3, false))).toEqual([20])
    expect(of(seed(20, true), seed(24, false))).toEqual([20, 24])
    expect(of(seed(5, false), { ...seed(5, false), seed: 6 })).toEqual([5, 6])
    expect(of({ ...seed(0, false), curve: [] })).toEqual([])
  })
})

describe('an earlier run beside another', () => {
  test('is named by what differs, and by all of it', () => {
    expect(nameBeside(spec, { ...spec, dropout: 0.5 })).toBe('without dropout')
    expect(nameBeside({ ...spec, dropout: 0.5 }, spec)).toBe('dropout 0.5')
    expect(nameBeside({ ...spec, corruption: 0.4, model: 'lenet' }, spec)).toBe('40\u00a0% random, LeNet')
    expect(nameBeside({ ...spec, weightDecay: 5e-4 }, spec)).toBe('weight decay 5e-4')
    expect(nameBeside(spec, { ...spec, corruption: 1 })).toBe('true labels')
  })

  test('differs in batch norm where one network has it and the other has not, but not for being defined with it', () => {
    expect(nameBeside(spec, { ...spec, batchNorm: 'on' })).toBe('without batch norm')
    expect(differencesOf(spec, { ...spec, batchNorm: 'off' })).toEqual([])
    expect(differencesOf(spec, { ...spec, model: 'inception' })).toEqual(['model'])
  })
})

describe('a run that is shown slowly', () => {
  test('looks as it did at that evaluation: not ended, nothing later known', () => {
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

  test('takes four to six seconds, of many evaluations as of few', () => {
    for (const last of [25, 60, 110]) {
      let ms = 0
      while (dueAt(ms, last) < last) ms += 10
      expect(ms).toBeGreaterThan(4000)
      expect(ms).toBeLessThan(6000)
    }
  })
})

test('a press keeps an image in sight and another lets it go; of more than six the oldest leaves', () => {
  expect(togglePin([3], 5)).toEqual([3, 5])
  expect(togglePin([3, 5], 3)).toEqual([5])
  expect(togglePin([1, 2, 3, 4, 5, 6], 7)).toEqual([2, 3, 4, 5, 6, 7])
  expect(mostPins).toBe(6)
})
