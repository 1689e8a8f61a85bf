import { expect, test } from 'vitest'
import { bandText, curvesOfPoint } from '../../../src/chapters/kit/point-curve.ts'
import { moreNoiseFields, moreNoiseSweep } from '../../../src/experiment/chapters/more-noise.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { emptyRecord, type RunRecord } from '../../../src/experiment/runs/run-record.ts'
import { cellsOf } from '../../../src/experiment/runs/sweep.ts'
import { shelve } from '../../../src/store/runs.ts'
import { noRuns } from '../sweep-states.ts'

const sweep = moreNoiseSweep({ ...defaultsOf(moreNoiseFields), levels: 3, seeds: 2 })

const [first, second] = cellsOf(sweep)
  .filter(({ corruption }) => corruption === 0)
  .map((cell): RunRecord => {
    const point = { step: 20, epoch: 1, trainLoss: 1, trainAccuracy: 0.4, testAccuracy: 0.3, trueLabelAccuracy: null }
    return { ...emptyRecord(cell), seeds: [{ seed: cell.seed, changedShare: 0, curve: [point], settled: null }] }
  }) as [RunRecord, RunRecord]

const curvesOf = (...records: RunRecord[]) =>
  curvesOfPoint(
    sweep,
    { corruption: 0 },
    shelve(
      noRuns,
      records.map((record) => ({ record, from: 'here', problem: null })),
    ),
  )

test('a curve under way is drawn until the first seed has ended', () => {
  expect(curvesOf(first, second)).toHaveLength(1)
  expect(curvesOf({ ...first, ending: { kind: 'complete' } }, { ...second, ending: { kind: 'complete' } })).toHaveLength(2)
  expect([bandText(0, 3), bandText(1, 3), bandText(2, 3), bandText(3, 3), bandText(1, 1)]).toEqual([
    '',
    ' · one of 3 seeds so far',
    ' · 2 of 3 seeds so far, band = lowest to highest',
    ' · 3 seeds, band = lowest to highest',
    '',
  ])
})

test('a run of the same settings that was stopped, in another chapter, is not drawn as one that has ended', () => {
  expect(curvesOf({ ...first, ending: { kind: 'complete' } }, { ...second, ending: { kind: 'stopped' } })).toHaveLength(1)
})
