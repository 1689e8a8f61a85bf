import { expect, test } from 'vitest'
import { laneOf, underWay } from '../../../src/chapters/five-ways/lanes.ts'
import { type Racer, raceOf, rankedHere } from '../../../src/chapters/five-ways/race.ts'
import { fiveWaysFields, fiveWaysSweep } from '../../../src/experiment/chapters/five-ways.ts'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import type { ExperimentSpec } from '../../../src/experiment/runs/run-fields.ts'
import { runKey } from '../../../src/experiment/runs/run-key.ts'
import { cellsOf } from '../../../src/experiment/runs/sweep.ts'
import { begunJob } from '../../../src/store/jobs.ts'
import type { Shelved } from '../../../src/store/runs.ts'
import { endedSweep } from '../sweep-states.ts'

const state = defaultsOf(fiveWaysFields)
const sweep = fiveWaysSweep(state)
const told = [0.2, 0.6, 1]
/** The first seed of these has ended, later than that of true labels for each place in the list. */
const firstSeeds = (ids: readonly ExperimentSpec['pixels'][]) =>
  endedSweep(sweep, ({ seed, pixels, corruption }) =>
    seed === 1 && corruption === 0 && ids.includes(pixels) ? { fit: 3 + 5 * ids.indexOf(pixels), unseen: 0.5, told } : null,
  )

test('the first seeds give a first order, and who has none stands below', () => {
  const race = raceOf(state, firstSeeds(['random', 'original']), undefined, packedDatasets)
  expect(rankedHere(race).map(({ racer, places }) => [racer.condition.id, places])).toEqual([
    ['random-pixels', null],
    ['true-labels', null],
    ['shuffled', null],
    ['gaussian', null],
    ['random-labels', null],
  ])
})

test('a lane has every seed that has begun, with its way and where all was known', () => {
  const runs = firstSeeds(['original'])
  const race = raceOf(state, runs, undefined, packedDatasets)
  expect(laneOf(race, race.racers[0] as Racer, runs)).toEqual([
    {
      seed: 1,
      points: [
        [1, 0.2],
        [2, 0.6],
        [3, 1],
      ],
      fitEpoch: 3,
      isOver: true,
    },
  ])
  expect(laneOf(race, race.racers[1] as Racer, runs)).toEqual([])
})

test('what is under way is named with how far it is, and only while it is under way', () => {
  const cell = cellsOf(sweep)[0] as ExperimentSpec
  const [ended] = [...firstSeeds(['original']).values()] as [Shelved]
  const seeds = ended.record.seeds.map((seed) => ({ ...seed, settled: null, curve: seed.curve.slice(0, 2) }))
  const runs = new Map([[runKey(cell), { ...ended, record: { ...ended.record, seeds, ending: null } }]])
  const job = { ...begunJob('sweep', cellsOf(sweep)), phase: 'running' as const }
  const now = underWay(raceOf(state, runs, job, packedDatasets), runs)
  expect(now.map(({ racer, epoch, known }) => [racer.condition.id, epoch, known])).toEqual([['true-labels', 2, 0.6]])
  expect(underWay(raceOf(state, runs, undefined, packedDatasets), runs)).toEqual([])
})
