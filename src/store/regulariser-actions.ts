// What the reader can do in the chapter on regularisers besides training: set it up, and answer its question.
import type { StoreApi } from 'zustand/vanilla'
import { type RegulariserState, regulariserForm } from '../experiment/chapters/regularisers.ts'
import { withValue } from '../experiment/fields/form.ts'
import type { State } from './state.ts'

export function createRegulariserActions({ getState, setState }: StoreApi<State>) {
  return {
    /** Sets one field through the validator. */
    setRegularisers(name: keyof RegulariserState, value: string | number): void {
      setState({ regularisers: withValue(regulariserForm, getState().regularisers, name, value).values })
    },
    /** Sets all fields at once. */
    adoptRegularisers(regularisers: RegulariserState): void {
      setState({ regularisers })
    },
    /** Null asks again. */
    answerRegularisers(regulariserAnswer: string | null): void {
      setState({ regulariserAnswer })
    },
  }
}
