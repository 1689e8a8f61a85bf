// What is there without training: the images, and earlier runs that this browser keeps.
import type { StoreApi } from 'zustand/vanilla'
import type { RunArchive } from '../archive/shelf.ts'
import { randomOutcomeOf } from '../experiment/runs/random-outcome.ts'
import type { Client } from '../protocol/client.ts'
import { ghostsBeside } from './ghosts.ts'
import type { State } from './state.ts'

/** Images shown on the wall at the most. */
const mostShown = 1000

export function createRecallActions({ getState, setState }: StoreApi<State>, client: Client, archive: RunArchive) {
  const openImages = (): void => {
    const { spec, opened } = getState()
    if (opened?.dataset === spec.dataset && opened.n === spec.n) return
    client.open(spec.dataset, spec.n, Math.min(spec.n, mostShown))
  }

  /** Shows the finished run of these settings, if this browser has it. */
  const recall = async (): Promise<void> => {
    const { spec } = getState()
    const record = await archive.find(spec).catch(() => undefined)
    // The reader may have gone on meanwhile.
    if (record && getState().spec === spec && getState().phase === 'idle')
      setState(({ atRandom }) => ({
        record,
        recalled: true,
        phase: 'over',
        unfinished: false,
        atRandom: randomOutcomeOf(record) ?? atRandom,
      }))
  }

  /** Brings back earlier curves of the same settings at these levels. */
  const recallGhosts = async (levels: readonly number[]): Promise<void> => {
    const { spec } = getState()
    const found = await Promise.all(levels.map((corruption) => archive.find({ ...spec, corruption }).catch(() => undefined)))
    const records = found.filter((record) => record !== undefined)
    setState((state) => ({ ghosts: ghostsBeside(state.spec, [...state.ghosts, ...records], null) }))
  }

  return { openImages, recall, recallGhosts }
}
