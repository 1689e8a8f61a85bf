import { expect, test } from 'vitest'
import { type SeedResult, summariseRuns } from '../../../src/experiment/runs/result.ts'
import { spreadOf } from '../../../src/maths/spread.ts'

test('the spread of known values: mean, sample standard deviation, and how many there were', () => {
  expect(spreadOf([2, null, 4, 6])).toEqual({ mean: 4, sd: 2, n: 3 })
  expect(spreadOf([5])).toEqual({ mean: 5, sd: null, n: 1 })
  expect(spreadOf([null, null])).toEqual({ mean: null, sd: null, n: 0 })
})

test('a summary is over the seeds that have a figure: a seed that never fits counts for accuracy, not for epochs', () => {
  const seed = (changes: Partial<SeedResult>): SeedResult => ({
    seed: 1,
    epochs: 10,
    fitEpoch: null,
    changedShare: 0,
    trainAccuracy: null,
    testAccuracy: null,
    curve: [],
    ...changes,
  })
  const summary = summariseRuns([
    seed({ fitEpoch: 8, trainAccuracy: 1, testAccuracy: 0.9 }),
    seed({ trainAccuracy: 0.5, testAccuracy: 0.7 }),
    seed({}),
  ])
  expect(summary.fitEpoch).toEqual({ mean: 8, sd: null, n: 1 })
  expect(summary.trainAccuracy).toMatchObject({ mean: 0.75, n: 2 })
  expect(summary.testError.mean).toBeCloseTo(0.2, 12)
})
