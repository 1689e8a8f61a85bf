// What the reader can do in the chapter on five ways besides training: set it up, guess the order, look at images.
import type { StoreApi } from 'zustand/vanilla'
import { type FiveWays, fiveWaysForm } from '../experiment/chapters/five-ways.ts'
import type { DatasetName } from '../experiment/datasets/catalogue.ts'
import { withValue } from '../experiment/fields/form.ts'
import type { Client } from '../protocol/client.ts'
import type { State } from './state.ts'

/** A few images of a set are enough to look at. */
const sampleCount = 100

export function createFiveWaysActions({ getState, setState }: StoreApi<State>, client: Client) {
  return {
    /** Sets all fields at once. */
    adoptFiveWays(fiveWays: FiveWays): void {
      setState({ fiveWays })
    },
    /** Sets one field through the validator. */
    setFiveWays(name: keyof FiveWays, value: string | number): void {
      setState({ fiveWays: withValue(fiveWaysForm, getState().fiveWays, name, value).values })
    },
    /** Takes the reader's order; null asks again. */
    guessRace(raceGuess: string | null): void {
      setState({ raceGuess })
    },
    /** Asks for a few images of a data set, unless they are here or come as those of chapter 1. */
    openSamples(dataset: DatasetName): void {
      const { samples, spec } = getState()
      if (!samples[dataset] && spec.dataset !== dataset) client.open(dataset, sampleCount, sampleCount)
    },
  }
}
