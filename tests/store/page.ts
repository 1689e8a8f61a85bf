// The store with the real trainer and engine, and the shelf of this browser: Node has none, which refuses, unless a test brings one.

import { createStore } from 'zustand/vanilla'
import { Shelf } from '../../src/archive/shelf.ts'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import { type ExperimentSpec, runFields } from '../../src/experiment/runs/run-fields.ts'
import type { Request } from '../../src/protocol/messages.ts'
import { Trainer } from '../../src/protocol/trainer.ts'
import { createActions } from '../../src/store/actions.ts'
import { createListener } from '../../src/store/listener.ts'
import { noticeOf } from '../../src/store/notices.ts'
import { initialState, type State } from '../../src/store/state.ts'
import { askedOf, engineThread, type Thread, workersFrom } from '../protocol/conversation.ts'

interface Options {
  readonly spec?: ExperimentSpec
  readonly workers?: number
  readonly threads?: readonly (() => Thread)[]
}

export function openPage({ spec = defaultsOf(runFields), workers = 2, threads = [engineThread] }: Options = {}) {
  const store = createStore<State>(() => initialState({ chapter: 'by-heart', state: spec }, packedDatasets))
  const shelf = new Shelf(
    () => packedDatasets,
    (sentence) => actions.notify(noticeOf('storage', sentence)),
  )
  const made = workersFrom(threads)
  const trainer = new Trainer(
    made.create,
    { url: 'data/', catalogue: () => packedDatasets },
    { workers, bytes: Number.POSITIVE_INFINITY },
    createListener(store, shelf),
  )
  const actions = createActions(store, trainer, shelf)
  const until = (isSo: (state: State) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): boolean => {
        if (!isSo(store.getState())) return false
        resolve()
        return true
      }
      if (look()) return
      const unsubscribe = store.subscribe(() => look() && unsubscribe())
    })
  return {
    store,
    shelf,
    trainer,
    actions,
    state: store.getState,
    until,
    workers: made.workers,
    /** What workers were asked, by type. */
    asked: (type: Request['type']): Request[] => made.workers.flatMap(askedOf).filter((request) => request.type === type),
  }
}
