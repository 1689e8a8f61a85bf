import { expect, test } from 'vitest'
import { type Race, raceOf } from '../../../src/chapters/five-ways/race.ts'
import { takeAway } from '../../../src/chapters/five-ways/take-away.ts'
import { type FiveWays, fiveWaysFields, fiveWaysSweep } from '../../../src/experiment/chapters/five-ways.ts'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { endedSweep } from '../sweep-states.ts'

/** Three seeds an epoch apart from these; null for what is never fitted. */
const race = (model: FiveWays['model'], original: number, gaussian: number | null, seeds = 3): Race => {
  const state = { ...defaultsOf(fiveWaysFields), model }
  const runs = endedSweep(fiveWaysSweep(state), ({ pixels, seed }) => {
    const fit = pixels === 'gaussian' ? gaussian : original
    return seed > seeds ? null : { fit: fit === null ? null : fit + seed, unseen: 0.5 }
  })
  return raceOf(state, runs, undefined, packedDatasets)
}

test('there is nothing to take away before the race is over', () => {
  expect(takeAway(race('lenet', 10, 40, 2), [])).toBeNull()
})

test('one race says that all was fitted; time is spoken of only where two networks disagree about it', () => {
  const [lenet, mlp] = [race('lenet', 10, 40), race('mlp-1x512', 8, 4)]
  expect(takeAway(lenet, [])).toMatch(/learned all of it by heart/)
  expect(takeAway(lenet, [])).not.toMatch(/time/)
  for (const said of [takeAway(lenet, [lenet, mlp]), takeAway(mlp, [lenet, mlp])])
    expect(said).toMatch(/Nor does its time: noise took LeNet longer than true labels, and MLP 1×512 less long\.$/)
  // Seeds that overlap say nothing about time.
  expect(takeAway(lenet, [race('mlp-1x512', 8, 7)])).not.toMatch(/time/)
  expect(takeAway(lenet, [race('mlp-1x512', 8, 4, 2)])).not.toMatch(/time/)
})

test('where something was not fitted the paper’s finding is called the paper’s', () => {
  expect(takeAway(race('lenet', 10, null), [])).toMatch(/^in the paper/)
})
