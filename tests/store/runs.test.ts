// What the reader does to a run, by state: the store with the real client and engine, and an archive that refuses (Node has no IndexedDB).
import { beforeAll, describe, expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { RunArchive } from '../../src/archive/shelf.ts'
import { Client } from '../../src/protocol/client.ts'
import { Pool } from '../../src/protocol/pool.ts'
import { createActions } from '../../src/store/actions.ts'
import { createListener } from '../../src/store/listener.ts'
import { initialState, type State } from '../../src/store/state.ts'
import { createSweepListener } from '../../src/store/sweep-listener.ts'
import { startBackend, tiny } from '../engine/runs.ts'
import { engineThread, type Thread } from '../protocol/conversation.ts'

const spec = tiny({ epochs: 2000, stop: 'epochs' })

beforeAll(() => startBackend('wasm'))

function openStore(state = spec) {
  const store = createStore<State>(() => initialState({ chapter: 'by-heart', state }))
  const archive = new RunArchive('runs', 10)
  const workers: Thread[] = []
  const client = new Client(
    () => {
      workers.push(engineThread())
      return workers.at(-1) as Thread
    },
    'data/',
    createListener(store, archive),
  )
  const pool = new Pool(engineThread, 'data/', 1, createSweepListener(store, archive))
  const actions = createActions(store, client, archive, pool, archive, () => Promise.resolve(0))
  const until = (isSo: (state: State) => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => isSo(store.getState()) && resolve()
      store.subscribe(look)
      look()
    })
  const asked = () => workers.flatMap(({ exchanges }) => exchanges.flatMap((one) => ('asked' in one ? one.asked.type : [])))
  return { store, actions, until, asked }
}

/** So far that it is worth keeping. */
const isFar = ({ record }: State) => (record?.epoch ?? 0) >= 3

describe('p let go while a run goes', () => {
  test('is a new run at once: of that p and the same seed, the old one a ghost', async () => {
    const { store, actions, until } = openStore()
    actions.start()
    await until(isFar)
    actions.setField('corruption', 0.4)
    expect(store.getState()).toMatchObject({ phase: 'running', record: { spec: { corruption: 0 } } })
    actions.releaseCorruption()
    const { phase, record, ghosts } = store.getState()
    expect(phase).toBe('starting')
    expect(record).toMatchObject({ spec: { ...spec, corruption: 0.4 }, snapshots: [] })
    expect(ghosts.map((ghost) => ghost.spec.corruption)).toEqual([0])
    await until((state) => state.phase === 'running' && (state.record?.snapshots.length ?? 0) > 0)
    actions.stop()
  })

  test('where it was is no new run', async () => {
    const { store, actions, until, asked } = openStore()
    actions.start()
    await until(isFar)
    actions.setField('corruption', 0.4)
    actions.setField('corruption', 0)
    actions.releaseCorruption()
    expect(store.getState().phase).toBe('running')
    actions.stop()
    await until(({ phase }) => phase === 'over')
    expect(asked().filter((type) => type === 'start')).toHaveLength(1)
  })
})

test('a stop is heard at once, and nothing of the run after it', async () => {
  const { store, actions, until } = openStore()
  actions.start()
  await until(isFar)
  actions.stop()
  const stopped = store.getState()
  expect(stopped).toMatchObject({ phase: 'over', record: { ending: { kind: 'stopped' } } })
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(store.getState().record).toBe(stopped.record)
})

test('what random labels came to stays when something else is run', async () => {
  const { store, actions, until } = openStore({ ...spec, epochs: 1 })
  actions.answer('half')
  expect(store.getState()).toMatchObject({ answer: 'half', spec: { corruption: 1 }, phase: 'starting' })
  await until(({ phase }) => phase === 'over')
  const { atRandom } = store.getState()
  expect(atRandom).toMatchObject({ dataset: spec.dataset })
  actions.lie(0.4)
  await until(({ phase }) => phase === 'over')
  actions.newSeed()
  actions.stop()
  expect(store.getState().atRandom).toEqual(atRandom)
})

test('back to another p starts nothing: the run under way ends and stays as a ghost', async () => {
  const { store, actions, until } = openStore()
  actions.start()
  await until(isFar)
  actions.revisit({ ...spec, corruption: 0.4 })
  expect(store.getState()).toMatchObject({ phase: 'idle', record: null, spec: { corruption: 0.4 }, ghosts: [{ spec: { corruption: 0 } }] })
})
