// What the reader can do in the chapter on more noise besides training: set it up, and draw what they expect.
import type { StoreApi } from 'zustand/vanilla'
import { type DrawnPrediction, nothingDrawn, withDrawn } from '../experiment/drawn-prediction.ts'
import { controlText, type Notice, readForm } from '../experiment/form.ts'
import { type MoreNoise, moreNoiseForm } from '../experiment/more-noise.ts'
import type { State } from './state.ts'

export function createMoreNoiseActions({ getState, setState }: StoreApi<State>) {
  const predict = (change: (prediction: DrawnPrediction) => DrawnPrediction): void =>
    setState(({ prediction }) => ({ prediction: change(prediction) }))
  return {
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
    drawAgain(): void {
      predict(() => nothingDrawn)
    },
  }
}
