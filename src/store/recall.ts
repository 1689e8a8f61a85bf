// Runs that this browser has kept from earlier visits, put on the shelf when they are wanted.
import type { StoreApi } from 'zustand/vanilla'
import type { Shelf } from '../archive/shelf.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import { isFinal, type Runs, type Shelved, shelve } from './runs.ts'
import type { State } from './state.ts'

/** Puts on the shelf what is kept of these runs of one seed and not known yet. `pictures`: one without them is not enough. */
export type Recall = (cells: readonly ExperimentSpec[], options?: { readonly pictures: boolean }) => Promise<void>

/** Where kept runs are found. */
export type Kept = Pick<Shelf, 'find'>

export function createRecall({ getState, setState }: StoreApi<State>, shelf: Kept): Recall {
  return async (cells, { pictures } = { pictures: false }) => {
    const isEnough = (runs: Runs, cell: ExperimentSpec): boolean => {
      const known = runs.get(runKey(cell))
      // What is being trained now is not put back.
      return known !== undefined && (known.record.ending === null || (isFinal(known) && (!pictures || known.record.snapshots.length > 0)))
    }
    const missing = cells.filter((cell) => !isEnough(getState().runs, cell))
    if (missing.length === 0) return
    const found = await shelf.find(missing)
    setState(({ runs }) => {
      const news = found.filter(({ spec }) => !isEnough(runs, spec)).map((record): Shelved => ({ record, from: 'archive', problem: null }))
      return { runs: shelve(runs, news) }
    })
  }
}
