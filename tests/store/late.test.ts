/** A trainer whose code is still on its way: what it is told waits; what does not come is said, and asked for again. */

import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import { runFields } from '../../src/experiment/runs/run-fields.ts'
import type { Trainer } from '../../src/protocol/trainer.ts'
import { createActions } from '../../src/store/actions.ts'
import { lateShelf, lateTrainer } from '../../src/store/late.ts'
import { recordOf } from '../../src/store/runs.ts'
import { initialState, type State } from '../../src/store/state.ts'
import { phaseOf } from '../../src/store/workbench.ts'
import { openPage } from './page.ts'

const spec = { ...defaultsOf(runFields), n: 100, width: 0.125, learningRate: 0.05 }

/** A page whose trainer comes, or does not, when the test says so. */
function openLate() {
  const page = openPage({ spec })
  const asked: { come: () => void; fail: () => void }[] = []
  const trainer = lateTrainer(
    page.store,
    () =>
      new Promise<Trainer>((resolve, reject) =>
        asked.push({ come: () => resolve(page.trainer), fail: () => reject(new Error('work.js did not come')) }),
      ),
  )
  return {
    ...page,
    asked,
    actions: createActions(
      page.store,
      trainer,
      lateShelf(() => Promise.reject(new Error('it did not come'))),
    ),
  }
}

test('a run that is started before the trainer is there runs once it is', async () => {
  const { store, state, until, actions, asked } = openLate()
  actions.start()
  expect(phaseOf(store.getState())).toBe('starting')
  for (const { come } of asked) come()
  await until((now) => recordOf(now.runs, spec)?.ending?.kind === 'complete')
  expect(state().jobs.size).toBe(0)
})

test('stopped before the trainer is there, nothing runs', async () => {
  const { state, actions, asked, workers } = openLate()
  actions.start()
  actions.stop()
  for (const { come } of asked) come()
  await new Promise((resolve) => setTimeout(resolve))
  expect(state().jobs.size).toBe(0)
  expect(
    workers.flatMap(({ exchanges }) => exchanges).filter((exchange) => 'posted' in exchange && exchange.posted.type === 'events'),
  ).toEqual([])
})

test('code that does not come is the reason why there is no run, and the next press asks for it again', async () => {
  const { state, until, actions, asked } = openLate()
  actions.start()
  for (const { fail } of asked) fail()
  await until(({ jobs }) => jobs.size === 0)
  const [failed] = [...state().runs.values()]
  expect(failed?.problem).toEqual({ kind: 'page', message: 'The code that trains networks could not be loaded: work.js did not come.' })
  expect([...state().asked.values()].map(({ problem }) => problem?.kind)).toEqual(['page'])

  const before = asked.length
  actions.retry()
  expect(asked.length).toBeGreaterThan(before)
  for (const { come } of asked.slice(before)) come()
  await until((now) => recordOf(now.runs, spec)?.ending?.kind === 'complete')
})

test('a shelf that does not come has nothing', async () => {
  const store = createStore<State>(() => initialState({ chapter: 'by-heart', state: spec }, packedDatasets))
  const shelf = lateShelf(() => Promise.reject(new Error('it did not come')))
  await expect(shelf.find([spec])).resolves.toEqual([])
  expect(store.getState().runs.size).toBe(0)
})
