import { expect, test } from 'vitest'
import { type Racer, type Ranked, rankedHere, standingOf, tooCloseToCall } from '../../../src/chapters/five-ways/race.ts'
import { conditions } from '../../../src/experiment/chapters/five-ways.ts'
import { type SeedResult, summariseRuns } from '../../../src/experiment/runs/result.ts'

/** Each condition's seeds by the epochs that they took; null where one never came there. */
const racers = (...epochs: (number | null)[][]): Racer[] =>
  conditions.map((condition, index) => {
    const runs = (epochs[index] ?? []).map((fitEpoch, seed): SeedResult => {
      const trainAccuracy = fitEpoch === null ? 0.5 : 1
      return { seed, epochs: fitEpoch ?? 100, fitEpoch, changedShare: 0, trainAccuracy, testAccuracy: 0.5, curve: [] }
    })
    return { condition, point: { variation: condition.change, runs, ...summariseRuns(runs) } }
  })
const ids = (order: readonly Racer[]) => order.map(({ condition }) => condition.id)
const places = (ranked: readonly Ranked[]) => ranked.map(({ racer, rank }) => [racer.condition.id, rank])

test('the five come in by their mean epochs; one with a seed that never did has no rank', () => {
  expect(places(rankedHere({ racers: racers([8, 10], [13, 15], [50, 40], [1, null], [30, 32]) }))).toEqual([
    ['true-labels', 1],
    ['shuffled', 2],
    ['random-labels', 3],
    ['gaussian', 4],
    ['random-pixels', null],
  ])
})

test('equal times have equal ranks', () => {
  const ranked = rankedHere({ racers: racers([8, 10], [9, 9], [7], [20], [20]) })
  expect(ranked.map(({ rank }) => rank)).toEqual([1, 2, 2, 4, 4])
})

test('where none was fitted none has a rank, and nothing is too close to call', () => {
  const all = racers([null], [null], [null], [null], [null])
  expect(rankedHere({ racers: all }).every(({ rank }) => rank === null)).toBe(true)
  expect(tooCloseToCall(all)).toEqual([])
  expect(all.map(standingOf)).toEqual(all.map(() => 'never'))
})

test('there is no rank before each has a result', () => {
  expect(rankedHere({ racers: racers([8], [9], [10], [11]) }).every(({ rank }) => rank === null)).toBe(true)
})

test('neighbours whose seeds overlap are too close to call', () => {
  const pairs = tooCloseToCall(racers([8, 10], [11, 20], [18, 25], [30, 31], [40]))
  expect(pairs.map((pair) => ids(pair))).toEqual([['shuffled', 'gaussian']])
})
