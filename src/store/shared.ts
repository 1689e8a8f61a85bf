// The setting that a link brought the reader to: whatever is done with the page, the way back to it lives until it is used.
import type { StoreApi } from 'zustand/vanilla'
import { nameBeside } from '../experiment/runs/run-difference.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import type { State } from './state.ts'

/** Whether the open chapter has left the setting of the link. */
export function hasLeftShared({ shared, open, places }: Pick<State, 'shared' | 'open' | 'places'>): boolean {
  return shared !== null && shared.chapter === open && JSON.stringify(shared.state) !== JSON.stringify(places[open])
}

/** How the run that a link shared differs from the settings of now: `70 % random, dropout 0.5`; empty in other chapters than the first. */
export const sharedName = ({ shared, places }: Pick<State, 'shared' | 'places'>): string =>
  shared?.chapter === 'by-heart' ? nameBeside(shared.state, places['by-heart']) : ''

interface Workbench {
  readonly adopt: (spec: ExperimentSpec) => void
  readonly start: () => void
}

export function createSharedActions({ getState, setState }: StoreApi<State>, { adopt, start }: Workbench) {
  return {
    /** Sets everything as the link had it; chapter 1 runs it, since what ran before was something else. */
    backToShared(): void {
      const { shared } = getState()
      if (!shared) return
      setState({ shared: null })
      if (shared.chapter === 'by-heart') {
        adopt(shared.state)
        start()
      } else setState(({ places }) => ({ places: { ...places, [shared.chapter]: shared.state } }))
    },
  }
}
