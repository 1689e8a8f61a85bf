// What the reader can do in the chapter on Theorem 1, and going from chapter to chapter.
import type { StoreApi } from 'zustand/vanilla'
import type { OpenChapter } from '../experiment/chapters.ts'
import type { TheoremState } from '../experiment/theorem-fields.ts'
import type { State } from './state.ts'

export function createTheoremActions({ setState }: StoreApi<State>) {
  return {
    /** Opens a chapter as it was left. */
    openChapter(chapter: OpenChapter): void {
      setState({ chapter })
    },
    /** Opens the chapter on Theorem 1 with these of its fields changed. */
    openTheorem(changes: Partial<TheoremState>): void {
      setState(({ theorem }) => ({ chapter: 'theorem', theorem: { ...theorem, ...changes } }))
    },
    setTheorem(changes: Partial<TheoremState>): void {
      setState(({ theorem }) => ({ theorem: { ...theorem, ...changes } }))
    },
    answerTheorem(theoremAnswer: string | null): void {
      setState({ theoremAnswer })
    },
  }
}
