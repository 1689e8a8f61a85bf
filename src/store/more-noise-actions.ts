// What the reader can do in the chapter on more noise besides training: set it up, and draw what they expect.
import type { StoreApi } from 'zustand/vanilla'
import { type DrawnPrediction, nothingDrawn, withDrawn } from '../experiment/chapters/drawn-prediction.ts'
import { type MoreNoise, moreNoiseForm } from '../experiment/chapters/more-noise.ts'
import type { DatasetName } from '../experiment/datasets/catalogue.ts'
import { controlText, type Notice, readForm } from '../experiment/fields/form.ts'
import type { State } from './state.ts'

/** Asks for the test error of the nearest-neighbour classifier. */
export type NeighbourGauge = (dataset: DatasetName, n: number) => Promise<number>

export const neighbourKey = (dataset: DatasetName, n: number): string => `${dataset} ${n}`

export function createMoreNoiseActions({ getState, setState }: StoreApi<State>, gauge: NeighbourGauge) {
  const asked = new Set<string>()
  const predict = (change: (prediction: DrawnPrediction) => DrawnPrediction): void =>
    setState(({ prediction }) => ({ prediction: change(prediction) }))
  return {
    /** Sets all fields at once. */
    adoptMoreNoise(moreNoise: MoreNoise): void {
      setState({ moreNoise })
    },
    /** Sets one field through the validator; returns what it had to say. */
    setMoreNoise(name: keyof MoreNoise, value: string | number): readonly Notice[] {
      const { values, notices } = readForm(moreNoiseForm, [[moreNoiseForm.fields[name].key, controlText(value)]], getState().moreNoise)
      setState({ moreNoise: values })
      return notices
    },
    /** Sets what is expected at some levels. */
    draw(points: DrawnPrediction['points']): void {
      predict((prediction) => withDrawn(prediction, points))
    },
    handIn(): void {
      predict((prediction) => ({ ...prediction, stage: 'handed-in' }))
    },
    skipDrawing(): void {
      predict((prediction) => ({ ...prediction, stage: 'skipped' }))
    },
    giveReason(reason: string): void {
      predict((prediction) => ({ ...prediction, reason }))
    },
    /** Measures the nearest-neighbour classifier once for a data set and n; where it cannot be, its line stays away. */
    async measureNeighbour(dataset: DatasetName, n: number): Promise<void> {
      const key = neighbourKey(dataset, n)
      if (asked.has(key)) return
      asked.add(key)
      try {
        const testError = await gauge(dataset, n)
        setState(({ neighbourErrors }) => ({ neighbourErrors: { ...neighbourErrors, [key]: testError } }))
      } catch {
        asked.delete(key)
      }
    },
    drawAgain(): void {
      predict(() => nothingDrawn)
    },
  }
}
