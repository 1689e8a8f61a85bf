/** A sweep by itself: trained, stopped, paused, replaced, and after a failure. */

import { beforeAll, expect, test } from 'vitest'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { runKey } from '../../src/experiment/runs/run-key.ts'
import { cellsOf, pointsOf, type Sweep } from '../../src/experiment/runs/sweep.ts'
import { secondsLeft } from '../../src/store/jobs.ts'
import { isFinal, resultOfCell } from '../../src/store/runs.ts'
import { startBackend, tiny } from '../engine/runs.ts'
import { deafThread, engineThread, pause } from '../protocol/conversation.ts'
import { isIdle, long, progress, sweep } from './example-sweep.ts'
import { openPage } from './page.ts'

beforeAll(() => startBackend('wasm'))

test('a sweep is trained to its end, and says how far it is on the way', async () => {
  const { store, state, until, actions } = openPage()
  const shares: number[] = []
  store.subscribe((now) => shares.push(progress(now).share))
  await actions.startSweep(sweep)
  expect(progress(state())).toMatchObject({ total: 4, ended: 0, underWay: true })
  await until(isIdle)
  expect(progress(state())).toEqual({ total: 4, ended: 4, recalled: 0, failed: 0, underWay: false, share: 1 })
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  const points = pointsOf(sweep, (cell) => resultOfCell(state().runs, cell))
  const both = [
    [1, 3],
    [2, 3],
  ]
  expect(points.map(({ runs }) => runs.map(({ seed, epochs }) => [seed, epochs]))).toEqual([both, both])
  // Refused storage is said once, not once a cell.
  expect(state().notices.map(({ field }) => field)).toEqual(['storage'])
})

test('a stop keeps what has ended and forgets the rest; starting again trains only that', async () => {
  const { state, until, actions } = openPage()
  // Long enough that the first end well before the last.
  const sweep = long(100, 3)
  await actions.startSweep(sweep)
  await until((now) => progress(now, sweep).ended > 0)
  actions.stopSweep()
  const kept = [...state().runs]
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.every(([, shelved]) => isFinal(shelved))).toBe(true)
  await actions.startSweep(sweep)
  const asked = (state().jobs.get('by-heart')?.cells ?? []).map(runKey)
  expect(asked).toEqual(
    cellsOf(sweep)
      .map(runKey)
      .filter((key) => kept.every(([known]) => known !== key)),
  )
  if (asked.length > 0) await until(isIdle)
  for (const [key, { record }] of kept) expect(state().runs.get(key)?.record).toBe(record)
  expect(progress(state(), sweep).ended).toBe(6)
})

test('a sweep begins although the page slept while it looked for what is kept, and paused where that was asked', async () => {
  const { state, until, actions } = openPage()
  const slept = actions.startSweep(sweep)
  actions.slept(5)
  await slept
  await until((now) => progress(now).ended === 4)
  const other = { ...sweep, base: { ...sweep.base, seed: 40 } }
  const paused = actions.startSweep(other)
  actions.pauseSweep()
  await paused
  await pause(100)
  expect(state().jobs.get('by-heart')?.phase).toBe('paused')
  expect(progress(state(), other)).toMatchObject({ ended: 0, underWay: true })
  actions.resumeSweep()
  await until((now) => progress(now, other).ended === 4)
})

test('of two sweeps that are asked for in one breath the later is trained, and one that is stopped before it began does not begin', async () => {
  const { state, until, actions } = openPage()
  const later = { ...sweep, base: { ...sweep.base, seed: 30 } }
  const both = [actions.startSweep(sweep), actions.startSweep(later)]
  expect(state().jobs.get('by-heart')?.cells).toEqual(cellsOf(later))
  await Promise.all(both)
  await until(isIdle)
  expect([...state().runs.keys()].sort()).toEqual(cellsOf(later).map(runKey).sort())
  const third = actions.startSweep(sweep)
  actions.stopSweep()
  await third
  expect(isIdle(state())).toBe(true)
})

test('single cells are trained in the order in which they are asked for', async () => {
  const { state, until, actions, asked } = openPage({ workers: 1 })
  const order = [...cellsOf(sweep)].reverse()
  await actions.startCells(order)
  await until(isIdle)
  const begun = asked('start').flatMap((request) => (request.type === 'start' ? request.task.cells : []))
  expect(begun.map(runKey)).toEqual(order.map(runKey))
  expect(state().runs.size).toBe(4)
})

test('nothing that was on its way is left on the shelf by a sweep that another one replaces', async () => {
  const { state, until, actions } = openPage()
  const first = long(400)
  await actions.startSweep(first)
  await until(({ runs }) => runs.size > 0)
  for (let turn = 0; turn < 4; turn++) {
    await pause(70)
    await actions.startSweep({ ...long(400), base: tiny({ seeds: 2, epochs: 400, stop: 'epochs', seed: 10 * (turn + 1) }) })
  }
  await pause(200)
  const now = new Set((state().jobs.get('by-heart')?.cells ?? []).map(runKey))
  expect([...state().runs].filter(([key, shelved]) => !now.has(key) && !isFinal(shelved)).map(([key]) => key)).toEqual([])
  actions.stopSweep()
})

test('the clock of a sweep stands still while it is paused', async () => {
  const { state, until, actions } = openPage()
  const left = (now = performance.now()) =>
    secondsLeft({ runs: state().runs, catalogue: packedDatasets }, state().jobs.get('by-heart'), now)
  await actions.startSweep(long(200))
  await until(() => left() !== null)
  actions.pauseSweep()
  expect(state().jobs.get('by-heart')).toMatchObject({ phase: 'paused', since: null })
  // What was on its way comes still.
  await pause(300)
  expect(left(performance.now() + 1e6)).toBe(left())
  const workedMs = state().jobs.get('by-heart')?.workedMs
  actions.resumeSweep()
  expect(state().jobs.get('by-heart')).toMatchObject({ phase: 'running', workedMs })
  actions.stopSweep()
})

test('starting what is finished starts nothing', async () => {
  const { state, until, actions, asked } = openPage()
  await actions.startSweep(sweep)
  await until(isIdle)
  await actions.startSweep(sweep)
  expect(state().jobs.size).toBe(0)
  expect(asked('start')).toHaveLength(4)
})

test('cells that fail are counted, with their reason, and tried again with the next start', async () => {
  const { state, until, actions, workers } = openPage({ workers: 1, threads: [deafThread, engineThread] })
  const one: Sweep = { base: tiny({ epochs: 3, stop: 'epochs' }), variations: [{ corruption: 0 }] }
  await actions.startSweep(one)
  workers[0]?.forge({ type: 'failed', runId: 1, problem: { kind: 'data', message: 'mnist/train-0000.bin: missing' } })
  await until(isIdle)
  expect(progress(state(), one)).toMatchObject({ ended: 0, failed: 1, share: 1 })
  expect([...state().runs.values()][0]?.problem).toEqual({ kind: 'data', message: 'mnist/train-0000.bin: missing' })
  await actions.startSweep(one)
  expect(progress(state(), one)).toMatchObject({ underWay: true })
  actions.stopSweep()
})

test('a worker that is lost with a network on its way is told, each kind once, and the sweep comes to its end', async () => {
  const { state, until, actions, workers } = openPage()
  const of = long(150)
  await actions.startSweep(of)
  await until(({ runs }) => [...runs.values()].filter(({ record }) => record.epoch > 2).length > 1)
  for (const worker of workers.slice(0, 2)) worker.forge({ type: 'trouble', problem: { kind: 'internal', message: 'out of breath' } })
  await until(isIdle)
  expect(progress(state(), of)).toMatchObject({ ended: 4, failed: 0 })
  expect(state().notices.filter(({ field }) => field === 'worker')).toEqual([
    { field: 'worker', message: 'worker: out of breath; the network that it was training starts again from its seed' },
  ])
})
