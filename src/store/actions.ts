// What the reader can do, each a change of the one state.
import type { StoreApi } from 'zustand/vanilla'
import type { Training } from '../protocol/trainer.ts'
import { createAnswerActions } from './answers.ts'
import { createAskActions } from './asked.ts'
import { createDeviceActions } from './device.ts'
import { createNoticeActions } from './notices.ts'
import { createPlaceActions } from './places.ts'
import { createRecall, type Kept } from './recall.ts'
import { createRunActions } from './run-actions.ts'
import { createSharedActions } from './shared.ts'
import type { State } from './state.ts'
import { createWorkbenchActions } from './workbench-actions.ts'

export type Actions = ReturnType<typeof createActions>

export function createActions(store: StoreApi<State>, trainer: Training, shelf: Kept) {
  const recall = createRecall(store, shelf)
  const runs = createRunActions(store, trainer, recall)
  const questions = createAskActions(store, trainer)
  const workbench = createWorkbenchActions(store, trainer, runs, recall, questions.ask)
  return {
    ...createPlaceActions(store),
    ...createAnswerActions(store),
    ...createDeviceActions(store),
    ...createNoticeActions(store),
    ...questions,
    ...runs,
    ...workbench,
    ...createSharedActions(store, workbench),
    recall,
  }
}
