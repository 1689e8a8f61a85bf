import { expect, test } from 'vitest'
import { flatFrom, isSlowed, slowestOf } from '../../../src/chapters/more-noise/slowest.ts'
import { type SeedResult, summariseRuns } from '../../../src/experiment/runs/result.ts'
import type { SweepPoint } from '../../../src/experiment/runs/sweep.ts'

const levels = [0, 0.4, 0.6, 1]
/** Each level's seeds by the epochs that they took; null where one never came there. */
const points = (...epochs: (number | null)[][]): SweepPoint[] =>
  epochs.map((own, index) => {
    const runs = own.map((fitEpoch, seed): SeedResult => {
      return { seed, epochs: fitEpoch ?? 100, fitEpoch, changedShare: 0, trainAccuracy: 1, testAccuracy: 0.5, curve: [] }
    })
    return { variation: { corruption: levels[index] ?? 0 }, runs, ...summariseRuns(runs) }
  })

test('a level took longest only where every seed of it took longer than every other one', () => {
  expect(slowestOf(levels, points([7, 8, 9], [16, 17, 18], [25, 26, 27], [19, 20, 21]))).toBe(0.6)
  // The mean alone would have 60 % as the slowest.
  expect(slowestOf(levels, points([7, 8, 9], [16, 17, 18], [19, 20, 40], [18, 19, 20]))).toBeNull()
})

test('from the first level on whose seeds overlap with all of more noise, time is not seen to grow', () => {
  expect(flatFrom(levels, points([7, 8, 9], [16, 18, 20], [17, 19, 21], [15, 18, 22]))).toBe(0.4)
  expect(flatFrom(levels, points([7, 8, 9], [16, 17, 18], [19, 20, 21], [22, 23, 24]))).toBeNull()
  expect(flatFrom(levels, points([7], [16], [17], [15]))).toBeNull()
})

test('all labels random take longer than true ones only where no seeds overlap, of three each', () => {
  expect(isSlowed(points([7, 8, 9], [1, 1, 1], [1, 1, 1], [10, 11, 12]))).toBe(true)
  expect(isSlowed(points([7, 8, 11], [1, 1, 1], [1, 1, 1], [10, 11, 12]))).toBe(false)
  expect(isSlowed(points([7], [1], [1], [10]))).toBe(false)
  expect(isSlowed(points([7, 8, 9], [1, 1, 1], [1, 1, 1], [null, null, null]))).toBe(true)
})
