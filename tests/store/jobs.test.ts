import { expect, test } from 'vitest'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { fitTimeOf } from '../../src/experiment/runs/fit-time.ts'
import type { ExperimentSpec } from '../../src/experiment/runs/run-fields.ts'
import { cellsOf, type Sweep } from '../../src/experiment/runs/sweep.ts'
import { afterSleep, begunJob, inPhase, type Job, progressOf, secondsLeft } from '../../src/store/jobs.ts'
import { type Runs, type Shelved, shelve } from '../../src/store/runs.ts'
import { finishedRun } from '../archive/runs.ts'
import { specOf } from '../engine/runs.ts'
import { fittedRecord } from '../experiment/runs/fitted-record.ts'

const sweep: Sweep = { base: specOf({ seeds: 2, stop: 'epochs', epochs: 10 }), variations: [{ corruption: 0 }, { corruption: 1 }] }
const cells = cellsOf(sweep)
const job: Job = { ...begunJob('sweep', cells), phase: 'running', workedMs: 0, since: 1000 }
const none: Runs = new Map()
const finished = (index: number, from: Shelved['from'] = 'here'): Shelved => ({
  record: finishedRun(cells[index], 0),
  from,
  problem: null,
})
const under = (index: number, epoch: number): Shelved => ({
  record: { ...finishedRun(cells[index], 0), epoch, ending: null },
  from: 'here',
  problem: null,
})

test('nothing is done before anything is known, and all once every cell has ended', () => {
  expect(progressOf(none, undefined, sweep, packedDatasets)).toEqual({
    total: 4,
    ended: 0,
    recalled: 0,
    failed: 0,
    underWay: false,
    share: 0,
  })
  const all = shelve(none, [finished(0), finished(1, 'archive'), finished(2, 'archive'), finished(3)])
  expect(progressOf(all, undefined, sweep, packedDatasets)).toEqual({
    total: 4,
    ended: 4,
    recalled: 2,
    failed: 0,
    underWay: false,
    share: 1,
  })
})

test('a cell counts by its epochs while it is under way, and as a whole once it has ended or failed', () => {
  const failed: Shelved = { ...under(1, 0), problem: { kind: 'memory', message: 'too large' } }
  const runs = shelve(none, [finished(0), failed, under(2, 5)])
  const { share, ended, failed: count, underWay } = progressOf(runs, job, sweep, packedDatasets)
  expect(share).toBeCloseTo(2.5 / 4, 12)
  expect([ended, count, underWay]).toEqual([1, 1, true])
})

test('what diverged has ended; what was stopped has not', () => {
  const record = finishedRun(cells[0], 0)
  const with_ = (ending: Shelved['record']['ending']) =>
    progressOf(shelve(none, [{ ...finished(0), record: { ...record, ending } }]), undefined, sweep, packedDatasets)
  expect(with_({ kind: 'diverged', message: 'it ran away' }).ended).toBe(1)
  expect(with_({ kind: 'stopped' }).ended).toBe(0)
})

test('only a sweep of the chapter itself has these cells under way', () => {
  expect(progressOf(none, { ...job, kind: 'run' }, sweep, packedDatasets).underWay).toBe(false)
  expect(progressOf(none, { ...job, cells: [specOf({ seed: 99 })] }, sweep, packedDatasets).underWay).toBe(false)
  expect(progressOf(none, job, sweep, packedDatasets).underWay).toBe(true)
})

test('the time left follows from the pace so far, and is not known before there is one', () => {
  expect(secondsLeft({ runs: none, catalogue: packedDatasets }, job, 5000)).toBeNull()
  expect(secondsLeft({ runs: none, catalogue: packedDatasets }, undefined, 5000)).toBeNull()
  expect(secondsLeft({ runs: shelve(none, [finished(0)]), catalogue: packedDatasets }, job, 5000)).toBeCloseTo(12, 9)
  expect(
    secondsLeft({ runs: shelve(none, [finished(0), finished(1)]), catalogue: packedDatasets }, { ...job, workedMs: 2000 }, 5000),
  ).toBeCloseTo(6, 9)
})

test('a pause stops the clock, and going on sets it', () => {
  const paused = inPhase({ ...job, since: performance.now() - 100 }, 'paused')
  expect(paused).toMatchObject({ phase: 'paused', since: null })
  expect(paused.workedMs).toBeGreaterThan(90)
  const resumed = inPhase(paused, 'running')
  expect(resumed.workedMs).toBe(paused.workedMs)
  expect(resumed.since).not.toBeNull()
})

test('an hour asleep is not an hour of work', () => {
  const hour = 3_600_000
  const jobs = new Map([
    ['more-noise', { ...job, since: performance.now() - hour - 2000 }],
    ['by-heart', inPhase({ ...job, since: performance.now() }, 'paused')],
  ] as const)
  const after = afterSleep(jobs, hour)
  const runs = shelve(none, [finished(0), finished(1)])
  expect(secondsLeft({ runs: runs, catalogue: packedDatasets }, after.get('more-noise'), performance.now())).toBeCloseTo(2, 0)
  expect(after.get('by-heart')).toEqual(jobs.get('by-heart'))
})

test('the time left follows what runs turn out to need, and the share done does not fall back for it', () => {
  const slow: Sweep = { base: specOf({ seeds: 1, epochs: 400, dropout: 0.5 }), variations: [{ corruption: 0 }, { corruption: 0.2 }] }
  const [first, second] = cellsOf(slow) as [ExperimentSpec, ExperimentSpec]
  const runs = shelve(none, [{ record: fittedRecord(first, 100), from: 'here', problem: null }])
  const begun: Job = { ...begunJob('sweep', [first, second]), phase: 'running', workedMs: 10_000, since: null }
  const fit = fitTimeOf(fittedRecord(first, 100))
  const told = secondsLeft({ runs: runs, catalogue: packedDatasets }, begun, 0, fit ? [fit] : []) ?? 0
  expect(told / (secondsLeft({ runs: runs, catalogue: packedDatasets }, begun, 0) ?? 1)).toBeGreaterThan(5)
  expect(told).toBeGreaterThan(10)
  const shares = [1, 10, 50, 200].map((epoch) => {
    const record = { ...fittedRecord(second, 300), epoch, ending: null }
    return progressOf(shelve(runs, [{ record, from: 'here', problem: null }]), begun, slow, packedDatasets).share
  })
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
})
