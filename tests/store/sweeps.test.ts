// The store with the real pool and engine, and an archive that refuses: Node has no IndexedDB.
import { beforeAll, expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { RunArchive } from '../../src/archive/shelf.ts'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import { runFields } from '../../src/experiment/runs/run-fields.ts'
import { runKey } from '../../src/experiment/runs/run-key.ts'
import { cellsOf, pointsOf, type Sweep } from '../../src/experiment/runs/sweep.ts'
import { Pool } from '../../src/protocol/pool.ts'
import { initialState, type State } from '../../src/store/state.ts'
import { createSweepActions } from '../../src/store/sweep-actions.ts'
import { createSweepListener } from '../../src/store/sweep-listener.ts'
import { otherOwner, progressOf, resultOfCell, secondsLeft } from '../../src/store/sweep-state.ts'
import { startBackend, tiny } from '../engine/runs.ts'
import { engineThread } from '../protocol/conversation.ts'

const sweep: Sweep = { base: tiny({ seeds: 2, epochs: 3, stop: 'epochs' }), variations: [{ corruption: 0 }, { corruption: 1 }] }

beforeAll(() => startBackend('wasm'))

function openStore() {
  const store = createStore<State>(() => initialState({ chapter: 'by-heart', state: defaultsOf(runFields) }))
  const archive = new RunArchive('cells', 10)
  const pool = new Pool(engineThread, 'data/', 2, createSweepListener(store, archive))
  const sweeps = () => store.getState().sweeps
  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const unsubscribe = store.subscribe(() => {
        if (!isSo()) return
        unsubscribe()
        resolve()
      })
    })
  return { store, sweeps, until, actions: createSweepActions(store, pool, archive) }
}

test('a sweep is trained to its end, and says how far it is on the way', async () => {
  const { store, sweeps, until, actions } = openStore()
  const shares: number[] = []
  store.subscribe(() => shares.push(progressOf(sweeps(), sweep, 'by-heart').share))
  await actions.startSweep(sweep)
  expect(progressOf(sweeps(), sweep, 'by-heart')).toMatchObject({ total: 4, ended: 0, underWay: true })
  await until(() => sweeps().phase === 'idle')
  expect(progressOf(sweeps(), sweep, 'by-heart')).toEqual({ total: 4, ended: 4, recalled: 0, failed: 0, underWay: false, share: 1 })
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(pointsOf(sweep, (cell) => resultOfCell(sweeps(), cell)).map(({ runs }) => runs.map(({ seed, epochs }) => [seed, epochs]))).toEqual(
    [
      [
        [1, 3],
        [2, 3],
      ],
      [
        [1, 3],
        [2, 3],
      ],
    ],
  )
  // Refused storage is said once, not once a cell.
  expect(store.getState().notices.map(({ field }) => field)).toEqual(['storage'])
})

test('a stop keeps what has ended and forgets the rest; starting again trains only that', async () => {
  const { sweeps, until, actions } = openStore()
  // Long enough that the first end well before the last.
  const sweep: Sweep = { base: tiny({ seeds: 3, epochs: 100, stop: 'epochs' }), variations: [{ corruption: 0 }, { corruption: 1 }] }
  await actions.startSweep(sweep)
  await until(() => progressOf(sweeps(), sweep, 'by-heart').ended > 0)
  actions.stopSweep()
  const kept = [...sweeps().cells]
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.every(([, { record }]) => record.ending)).toBe(true)
  await actions.startSweep(sweep)
  const asked = sweeps().asked.map(runKey)
  expect(asked).toEqual(
    cellsOf(sweep)
      .map(runKey)
      .filter((key) => kept.every(([known]) => known !== key)),
  )
  if (asked.length > 0) await until(() => sweeps().phase === 'idle')
  for (const [key, { record }] of kept) expect(sweeps().cells.get(key)?.record).toBe(record)
  expect(progressOf(sweeps(), sweep, 'by-heart').ended).toBe(6)
})

test('the clock of a sweep stands still while it is paused', async () => {
  const { sweeps, until, actions } = openStore()
  await actions.startSweep({ ...sweep, base: tiny({ seeds: 2, epochs: 200, stop: 'epochs' }) })
  await until(() => secondsLeft(sweeps(), performance.now()) !== null)
  actions.pauseSweep()
  const { workedMs, since } = sweeps()
  expect(since).toBeNull()
  expect(secondsLeft({ ...sweeps(), cells: sweeps().cells }, performance.now() + 1e6)).toBe(secondsLeft(sweeps(), performance.now()))
  actions.resumeSweep()
  expect(sweeps().workedMs).toBe(workedMs)
  actions.stopSweep()
})

test('starting what is finished starts nothing', async () => {
  const { sweeps, until, actions } = openStore()
  await actions.startSweep(sweep)
  await until(() => sweeps().phase === 'idle')
  await actions.startSweep(sweep)
  expect(sweeps().phase).toBe('idle')
})

test('a sweep belongs to its chapter: another one neither stops it nor starts its own meanwhile', async () => {
  const { store, sweeps, until, actions } = openStore()
  await actions.startSweep(sweep)
  store.setState({ chapter: 'regularisers' })
  expect(progressOf(sweeps(), sweep, 'regularisers').underWay).toBe(false)
  expect(otherOwner(sweeps(), 'regularisers')).toBe('by-heart')
  actions.stopSweep()
  await actions.startSweep({ ...sweep, base: { ...sweep.base, seed: 50 } })
  expect(sweeps()).toMatchObject({ phase: 'running', owner: 'by-heart' })
  expect(progressOf(sweeps(), sweep, 'by-heart').underWay).toBe(true)
  await until(() => sweeps().phase === 'idle')
  expect(progressOf(sweeps(), sweep, 'by-heart').ended).toBe(4)
  expect(otherOwner(sweeps(), 'regularisers')).toBeNull()
})
