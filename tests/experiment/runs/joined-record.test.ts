import { beforeAll, expect, test } from 'vitest'
import { joinRecords } from '../../../src/experiment/runs/joined-record.ts'
import { ofModel } from '../../../src/experiment/runs/run-events.ts'
import type { ExperimentSpec } from '../../../src/experiment/runs/run-fields.ts'
import { emptyRecord, type RunRecord, resultOf, withEvent } from '../../../src/experiment/runs/run-record.ts'
import { singleSeeds } from '../../../src/experiment/runs/sweep.ts'
import { finishedRun } from '../../archive/runs.ts'
import { play, specOf, startBackend, tiny } from '../../engine/runs.ts'

beforeAll(() => startBackend('wasm'))

const partsOf = async (spec: ExperimentSpec) => {
  const events = await play(spec)
  const whole = events.reduce(withEvent, emptyRecord(spec))
  const seeds = singleSeeds(spec).map((cell, index) =>
    events.flatMap((event) => ofModel(event, index) ?? []).reduce(withEvent, emptyRecord(cell)),
  )
  return { whole, seeds }
}

test.each<[string, ExperimentSpec]>([
  ['that fit at different times', tiny({ seeds: 3, corruption: 0.4, epochs: 60 })],
  ['that all train to the last epoch', tiny({ seeds: 2, corruption: 1, epochs: 3, stop: 'epochs' })],
  ['that follow one another', tiny({ seeds: 2, epochs: 2, stop: 'epochs', model: 'lenet', width: 0.25 })],
])('the records of seeds %s make the record of their run', async (_, spec) => {
  const { whole, seeds } = await partsOf(spec)
  expect(joinRecords(spec, seeds)).toEqual(whole)
  expect(resultOf(joinRecords(spec, seeds) as RunRecord)).toEqual(resultOf(whole))
})

const spec = specOf({ seeds: 3 })
const records = singleSeeds(spec).map((cell) => finishedRun(cell))

test('a run of one seed is that seed’s, and none is none', () => {
  expect(joinRecords(specOf(), records.slice(0, 1))).toBe(records[0])
  expect(joinRecords(spec, [])).toBeNull()
})

test('it has not ended before every seed has, and what kept one from its end kept the run from it', () => {
  const [one, two, three] = records as [RunRecord, RunRecord, RunRecord]
  const endingOf = (...parts: RunRecord[]) => joinRecords(spec, parts)?.ending
  expect(endingOf(one, two)).toBeNull()
  expect(endingOf(one, { ...two, ending: null }, three)).toBeNull()
  expect(endingOf(one, two, three)).toEqual({ kind: 'complete' })
  expect(endingOf(one, { ...two, ending: { kind: 'stopped' } }, three)).toEqual({ kind: 'stopped' })
  const diverged = { kind: 'diverged', message: 'it ran away' } as const
  expect(endingOf({ ...one, ending: { kind: 'stopped' } }, { ...two, ending: diverged }, three)).toEqual(diverged)
})

test('the same records joined again are the same value, and others are not', () => {
  const joined = joinRecords(spec, records)
  expect(joinRecords(spec, [...records])).toBe(joined)
  expect(joinRecords(specOf({ seeds: 2 }), records.slice(0, 2))).not.toBe(joined)
  expect(joinRecords(spec, [...records.slice(0, 2), { ...(records[2] as RunRecord) }])).not.toBe(joined)
})
