import { expect, test } from 'vitest'
import { errorGroups, errorSeries } from '../../../src/chapters/more-noise/error-series.ts'
import { resultsOf, unfittedIn } from '../../../src/chapters/more-noise/results.ts'
import { sweepCsv } from '../../../src/chapters/more-noise/sweep-csv.ts'
import { timeGroups, timeSeries } from '../../../src/chapters/more-noise/time-series.ts'
import { type MoreNoise, moreNoiseFields, moreNoiseSweep } from '../../../src/experiment/chapters/more-noise.ts'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { emptyRecord } from '../../../src/experiment/runs/run-record.ts'
import { cellsOf } from '../../../src/experiment/runs/sweep.ts'
import { memoriserError } from '../../../src/maths/memoriser.ts'
import { type Runs, type Shelved, shelve } from '../../../src/store/runs.ts'
import { endedSweep, noRuns } from '../sweep-states.ts'

const state: MoreNoise = { ...defaultsOf(moreNoiseFields), levels: 3, seeds: 2, second: 'softmax' }

/** The first `count` cells have ended: epochs 10 plus 10 at p = .5, never fitted at p = 1; errors are p plus a hundredth of the seed. */
function ended(count: number): Runs {
  const cells = cellsOf(moreNoiseSweep(state))
    .slice(0, count)
    .map((cell): Shelved => {
      const fits = cell.corruption < 1
      const settled = {
        seed: cell.seed,
        epochs: fits ? 10 + 20 * cell.corruption : 100,
        fitEpoch: fits ? 10 + 20 * cell.corruption : null,
        changedShare: 0.9 * cell.corruption,
        trainAccuracy: fits ? 1 : 0.98,
        testAccuracy: 1 - 0.8 * cell.corruption - cell.seed / 100,
      }
      const record = {
        ...emptyRecord(cell),
        seeds: [{ seed: cell.seed, changedShare: settled.changedShare, curve: [], settled }],
        ending: { kind: 'complete' as const },
      }
      return { record, from: 'here', problem: null }
    })
  return shelve(noRuns, cells)
}

test('before any network has ended nothing is drawn but chance', () => {
  const results = resultsOf(state, noRuns, undefined, packedDatasets)
  expect(results.progress).toMatchObject({ ended: 0, total: 12, share: 0, underWay: false })
  const measured = errorSeries(results, null).filter(({ points }) => Array.from(points.y).some(Number.isFinite))
  expect(measured.map(({ id }) => id)).toEqual(['chance'])
  expect(timeSeries(results).every(({ points }) => points.x.length === 0)).toBe(true)
})

test('networks show the mean of the seeds so far; the memoriser stands beside them', () => {
  const results = resultsOf(state, ended(12), undefined, packedDatasets)
  const [network, , memoriser, chance] = errorSeries(results, 0.1)
  expect(Array.from(network?.points.y ?? [])).toEqual([0, 0.5, 1].map((p) => expect.closeTo(0.8 * p + 0.015, 12)))
  expect(Array.from(memoriser?.points.y ?? [])).toEqual([0, 0.5, 1].map((p) => memoriserError(p, 0.1, 10)))
  expect(Array.from(chance?.points.y ?? [])).toEqual([0.9, 0.9, 0.9])
  expect(timeSeries(results).map(({ points }) => Array.from(points.y))).toEqual([
    [1, 2, 10],
    [1, 2, 10],
  ])
  // Never fitted in 100 epochs: ten times as long at the least.
  expect(results.models[0]?.times?.map(({ atLeast }) => atLeast)).toEqual([false, false, true])
})

test('over a level that is not known yet no line is drawn that would look like a result', () => {
  const results = resultsOf(state, ended(1), undefined, packedDatasets)
  for (const series of [...errorSeries(results, null), ...timeSeries(results)].filter(({ id }) => / of /.test(id)))
    expect(series.parted).toBe(true)
})

test('the first network is over when all of its own seeds have ended, whatever the second still has to train', () => {
  const cells = cellsOf(moreNoiseSweep(state))
  const first = cells.filter(({ model }) => model === 'mlp-1x512')
  const runs = endedSweep(moreNoiseSweep(state), ({ model }) => (model === 'mlp-1x512' ? { fit: 10, unseen: 0.5 } : null))
  const { models, progress } = resultsOf(state, runs, undefined, packedDatasets)
  expect(models.map(({ isOver }) => isOver)).toEqual([true, false])
  expect([progress.ended, progress.total]).toEqual([first.length, cells.length])
})

test('a network that did not fit is hollow in both charts, and counted', () => {
  const results = resultsOf(state, ended(12), undefined, packedDatasets)
  const [first] = results.models
  if (!first) throw new Error('expected a network')
  const hollow = (groups: ReturnType<typeof errorGroups>) => groups.map(({ dots }) => dots.map((dot) => dot.hollow))
  const expected = [
    [false, false],
    [false, false],
    [true, true],
  ]
  expect(hollow(errorGroups(first, [0, 50, 100]))).toEqual(expected)
  expect(hollow(timeGroups(first, [0, 50, 100]))).toEqual(expected)
  expect(unfittedIn(results)).toBe(4)
})

test('CSV has a line for every network that has ended', () => {
  const lines = sweepCsv(resultsOf(state, ended(6), undefined, packedDatasets)).split('\r\n')
  expect(lines[0]).toBe('network,p,seed,epochs,epochs to fit,labels changed,training accuracy,test error')
  expect(lines.slice(1, -1)).toEqual([
    'mlp-1x512,0,1,10,10,0,1,0.01',
    'mlp-1x512,0.5,1,20,20,0.45,1,0.41',
    'mlp-1x512,1,1,100,,0.9,0.98,0.81',
    'softmax,0,1,10,10,0,1,0.01',
    'softmax,0.5,1,20,20,0.45,1,0.41',
    'softmax,1,1,100,,0.9,0.98,0.81',
  ])
})
