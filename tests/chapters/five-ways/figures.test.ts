import { expect, test } from 'vitest'
import { orderHere, type Racer, tooCloseToCall } from '../../../src/chapters/five-ways/figures.ts'
import { conditions } from '../../../src/experiment/five-ways.ts'
import { type SeedResult, summariseRuns } from '../../../src/experiment/result.ts'

/** Each condition's seeds by the epochs that they took; null where one never came there. */
const racers = (...epochs: (number | null)[][]): Racer[] =>
  conditions.map((condition, index) => {
    const runs = (epochs[index] ?? []).map((fitEpoch, seed): SeedResult => {
      const trainAccuracy = fitEpoch === null ? 0.5 : 1
      return { seed, epochs: fitEpoch ?? 100, fitEpoch, changedShare: 0, trainAccuracy, testAccuracy: 0.5, curve: [] }
    })
    return { condition, point: { variation: condition.change, runs, ...summariseRuns(runs) } }
  })
const ids = (order: readonly Racer[] | null) => order?.map(({ condition }) => condition.id)

test('the five come in by their mean epochs, last of all one with a seed that never did', () => {
  const order = orderHere({ racers: racers([8, 10], [13, 15], [50, 40], [1, null], [30, 32]) })
  expect(ids(order)).toEqual(['true-labels', 'shuffled', 'random-labels', 'gaussian', 'random-pixels'])
})

test('there is no order before each has a result', () => {
  expect(orderHere({ racers: racers([8], [9], [10], [11]) })).toBeNull()
})

test('neighbours whose seeds overlap are too close to call', () => {
  const pairs = tooCloseToCall(racers([8, 10], [11, 20], [18, 25], [30, 31], [40]))
  expect(pairs.map((pair) => ids(pair))).toEqual([['shuffled', 'gaussian']])
})
