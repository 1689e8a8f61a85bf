// The store in React: one context, one hook to select from the state, one for the actions.
import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { Actions } from './actions.ts'
import type { State } from './state.ts'

export interface Rote {
  readonly store: StoreApi<State>
  readonly actions: Actions
}

const RoteContext = createContext<Rote | null>(null)

export function RoteProvider({ rote, children }: { rote: Rote; children: ReactNode }) {
  return <RoteContext value={rote}>{children}</RoteContext>
}

function useRote(): Rote {
  const rote = useContext(RoteContext)
  if (!rote) throw new Error('RoteProvider: expected around every part that reads the store')
  return rote
}

/** Part of the state; the component renders again when it changes. */
export function useRoteState<T>(select: (state: State) => T): T {
  return useStore(useRote().store, select)
}

export function useActions(): Actions {
  return useRote().actions
}
