import { expect, test } from 'vitest'
import { emptyRecord } from '../../src/experiment/runs/run-record.ts'
import { singleSeeds } from '../../src/experiment/runs/sweep.ts'
import { isComplete, problemOf, type Runs, recordOf, resultOfCell, type Shelved, seedsOf, shelve } from '../../src/store/runs.ts'
import { finishedRun } from '../archive/runs.ts'
import { specOf } from '../engine/runs.ts'

const none: Runs = new Map()
const shelved = (record: Shelved['record'], problem: Shelved['problem'] = null): Shelved => ({ record, from: 'here', problem })
const spec = specOf({ seeds: 3 })
const [one, two, three] = singleSeeds(spec).map((cell, index) => finishedRun(cell, index === 0 ? 2 : 0)) as [
  Shelved['record'],
  Shelved['record'],
  Shelved['record'],
]

test('a run of several seeds is made of the runs of its seeds, whoever trained them', () => {
  const runs = shelve(none, [shelved(three), shelved(one)])
  expect(seedsOf(runs, spec).map((seed) => seed?.record.spec.seed)).toEqual([1, undefined, 3])
  expect(recordOf(runs, spec)?.seeds.map(({ seed }) => seed)).toEqual([1, 3])
  expect([isComplete(runs, spec), recordOf(runs, spec)?.ending]).toEqual([false, null])
  const all = shelve(runs, [shelved(two)])
  expect([isComplete(all, spec), recordOf(all, spec)?.ending]).toEqual([true, { kind: 'complete' }])
  expect(recordOf(all, spec)?.snapshots).toEqual(one.snapshots)
  expect(recordOf(none, spec)).toBeNull()
})

test('its record stays the same value for as long as its seeds are the same', () => {
  const runs = shelve(none, [shelved(one), shelved(two), shelved(three)])
  const record = recordOf(runs, spec)
  expect(recordOf(shelve(runs, [shelved(finishedRun({ seed: 99 }))]), spec)).toBe(record)
  expect(recordOf(shelve(runs, [shelved({ ...two, epoch: 9 })]), spec)).not.toBe(record)
})

test('what has not ended by itself has no result', () => {
  const of = (ending: Shelved['record']['ending']) => resultOfCell(shelve(none, [shelved({ ...one, ending })]), one.spec)
  expect([of(null), of({ kind: 'stopped' })]).toEqual([undefined, undefined])
  expect(of({ kind: 'complete' })).toMatchObject({ seed: 1, fitEpoch: 8 })
  expect(of({ kind: 'diverged', message: 'it ran away' })).toBeDefined()
})

test('the first of its seeds that failed says why the run could not be trained', () => {
  const problem = { kind: 'memory', message: 'too large' } as const
  const runs = shelve(none, [shelved(one), shelved(emptyRecord(two.spec), problem)])
  expect(problemOf(runs, spec)).toEqual(problem)
  expect(problemOf(runs, one.spec)).toBeNull()
})

test('after a long visit the oldest have lost their pictures, and keep their figures', () => {
  const runs = shelve(
    none,
    Array.from({ length: 30 }, (_, seed) => shelved(finishedRun({ seed }))),
  )
  const pictured = [...runs.values()].map(({ record }) => record.snapshots.length > 0)
  expect(pictured).toEqual([...pictured].sort())
  expect(pictured.filter(Boolean).length).toBeLessThan(20)
  expect([...runs.values()].every(({ record }) => record.seeds[0]?.settled)).toBe(true)
})

test('nothing new leaves the shelf as it is', () => {
  const runs = shelve(none, [shelved(one)])
  expect(shelve(runs, [])).toBe(runs)
})
