// What the reader has answered to the chapters' questions.
import type { StoreApi } from 'zustand/vanilla'
import type { AnswerIn, ChapterId } from '../experiment/chapters/table.ts'
import type { State } from './state.ts'

export function createAnswerActions({ setState }: StoreApi<State>) {
  return {
    /** Null asks again. */
    giveAnswer<C extends ChapterId>(chapter: C, answer: AnswerIn<C> | null): void {
      setState(({ answers }) => ({ answers: { ...answers, [chapter]: answer } }))
    },
  }
}
