// What works behind the page once it can be read, in one file of code that comes then: the trainer, the shelf, the timing of backends,
// the copy for offline use, a screen that stays on, an ear for sleep.
import type { StoreApi } from 'zustand/vanilla'
import type { KeptText } from '../archive/kept.ts'
import { Shelf } from '../archive/shelf.ts'
import { timeBackends } from '../protocol/calibration.ts'
import type { DataSets } from '../protocol/data-sets.ts'
import type { WorkerEndpoint } from '../protocol/messages.ts'
import { Trainer } from '../protocol/trainer.ts'
import type { Limits } from '../protocol/trainer-listener.ts'
import type { Actions } from '../store/actions.ts'
import { createListener } from '../store/listener.ts'
import { noticeOf } from '../store/notices.ts'
import type { State } from '../store/state.ts'
import { keepOffline } from './offline.ts'
import { openProbeNote } from './probe-note.ts'
import { watchSleep } from './sleep.ts'
import { keepAwake } from './wake-lock.ts'

export interface Work {
  readonly trainer: Trainer
  readonly shelf: Shelf
  /** Times the backends. */
  readonly measure: () => Promise<void>
  /** The same as the reader asks for it: what was avoided is tried again. */
  readonly measureAgain: () => Promise<void>
  /** Begins to keep the site for use without a network. */
  readonly keepOffline: () => void
}

export function startWork(
  store: StoreApi<State>,
  { notify, slept, tookTime }: Pick<Actions, 'notify' | 'slept' | 'tookTime'>,
  storage: KeptText | null,
  createWorker: () => WorkerEndpoint,
  dataSets: DataSets,
  limits: Limits,
): Work {
  const shelf = new Shelf(dataSets.catalogue, (sentence) => notify(noticeOf('storage', sentence)))
  const trainer = new Trainer(createWorker, dataSets, limits, createListener(store, shelf))
  const note = openProbeNote(storage)
  const measure = () => timeBackends(trainer, note).then(tookTime)
  keepAwake(store)
  watchSleep(slept)
  return {
    trainer,
    shelf,
    measure,
    measureAgain: () => {
      note.forgive()
      return measure()
    },
    keepOffline: () => keepOffline((sentence) => notify(noticeOf('offline', sentence))),
  }
}
