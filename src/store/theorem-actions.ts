// What the reader can do in the chapter on Theorem 1, and going from chapter to chapter.

import type { StoreApi } from 'zustand/vanilla'
import type { RunArchive } from '../archive/shelf.ts'
import type { OpenChapter } from '../experiment/chapters/table.ts'
import type { TheoremState } from '../experiment/chapters/theorem-fields.ts'
import type { Projection } from '../experiment/datasets/images.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import type { Client } from '../protocol/client.ts'
import type { State } from './state.ts'

export function createTheoremActions({ getState, setState }: StoreApi<State>, client: Client, archive: RunArchive) {
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
    /** Asks for the projections of these images, unless they are here. */
    openProjections(projection: Projection): void {
      const { projected } = getState()
      if (projected === null || !isOf(projection, projected)) client.project(projection)
    },
    /** Looks for an earlier visit's finished run of these settings, to stand beside the construction. */
    async recallTrained(spec: ExperimentSpec): Promise<void> {
      const trained = await archive.find(spec).catch(() => undefined)
      if (trained) setState({ trained })
    },
    answerTheorem(theoremAnswer: string | null): void {
      setState({ theoremAnswer })
    },
  }
}

/** Whether these are the projections of the images asked for. */
export function isOf({ dataset, n, pixels, seed }: Projection, projected: Projection): boolean {
  return dataset === projected.dataset && n === projected.n && pixels === projected.pixels && seed === projected.seed
}
