import { expect, test } from 'vitest'
import { type Racer, type Ranked, rankedHere, standingOf } from '../../../src/chapters/five-ways/race.ts'
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
const places = (ranked: readonly Ranked[]) => ranked.map(({ racer, places: at }) => [racer.condition.id, ...(at ?? [])])

test('the five stand by their mean epochs; those whose seeds overlap share their places', () => {
  const all = racers([8, 9, 10], [13, 14, 15], [50, 40, 45], [30, 31, 44], [30, 32, 33])
  expect(places(rankedHere({ racers: all }))).toEqual([
    ['true-labels', 1, 1],
    ['shuffled', 2, 2],
    ['random-labels', 3, 4],
    ['random-pixels', 3, 5],
    ['gaussian', 4, 5],
  ])
})

test('one with a seed that never came stands last, and shares its place with all that some of its seeds came before', () => {
  const all = racers([8, 9, 10], [7, null, null], [20, 21, 22], [30, 31, 32], [40, 41, 42])
  expect(places(rankedHere({ racers: all })).at(-1)).toEqual(['shuffled', 1, 5])
})

test('where none was ever fitted all share all places', () => {
  const all = racers(...conditions.map(() => [null, null, null]))
  expect(places(rankedHere({ racers: all })).every(([, first, last]) => first === 1 && last === 5)).toBe(true)
  expect(all.map(standingOf)).toEqual(all.map(() => 'never'))
})

test('there are no places before each has three seeds', () => {
  expect(rankedHere({ racers: racers([8, 9], [9, 9, 9], [10], [11], [12]) }).every((ranked) => ranked.places === null)).toBe(true)
})
