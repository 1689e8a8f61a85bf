// The setting that a link brought the reader to: whatever is done with the page, it can be run, left, and come back to.
import type { StoreApi } from 'zustand/vanilla'
import type { ChapterId, Place } from '../experiment/chapters/table.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import type { State } from './state.ts'

/** Whether the open chapter has left the setting of the link. */
export function hasLeftShared({ shared, open, places }: Pick<State, 'shared' | 'open' | 'places'>): boolean {
  return shared !== null && shared.chapter === open && JSON.stringify(shared.state) !== JSON.stringify(places[open])
}

/** What a link brought to a chapter; null where it brought nothing there. */
export const sharedIn = ({ shared }: Pick<State, 'shared'>, chapter: ChapterId): Place | null =>
  shared?.chapter === chapter ? shared : null

/** Whether chapter 1 stands as the link had it, and nothing has been run yet. */
export const isToBeRun = (state: Pick<State, 'shared' | 'open' | 'places' | 'workbench'>): boolean =>
  sharedIn(state, 'by-heart') !== null && state.open === 'by-heart' && !hasLeftShared(state) && state.workbench.shown === null

interface Workbench {
  readonly adopt: (spec: ExperimentSpec) => void
  readonly start: () => void
  readonly pace: (paced: number | null) => void
}

export function createSharedActions({ getState, setState }: StoreApi<State>, { adopt, start, pace }: Workbench) {
  return {
    /** Sets everything as the link had it; chapter 1 runs it, since what ran before was something else. `slowly`: to be watched. */
    backToShared(slowly = false): void {
      const { shared } = getState()
      if (!shared) return
      if (shared.chapter === 'by-heart') {
        adopt(shared.state)
        start()
        pace(slowly ? 0 : null)
      } else setState(({ places }) => ({ places: { ...places, [shared.chapter]: shared.state } }))
    },
  }
}
