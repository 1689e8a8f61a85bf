// The shelf of runs: everything known of every run of one seed. Everything that the page says of runs is read from here.

import { joinRecords } from '../experiment/runs/joined-record.ts'
import type { Problem } from '../experiment/runs/problem.ts'
import type { SeedResult } from '../experiment/runs/result.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import { type RunRecord, resultOf } from '../experiment/runs/run-record.ts'
import { singleSeeds } from '../experiment/runs/sweep.ts'

export interface Shelved {
  /** Of a single seed. */
  readonly record: RunRecord
  /** Trained on this page, or kept from an earlier visit; recorded by the command line, or brought by a link. */
  readonly from: 'here' | 'archive' | 'recording' | 'link'
  /** Why it could not be trained; null unless it failed. */
  readonly problem: Problem | null
}

/** By {@link runKey}, those that changed last at the end. */
export type Runs = ReadonlyMap<string, Shelved>

/** Runs that keep the pictures of their first network, and runs in all: what a long visit may hold. */
const mostWithPictures = 12
const mostRuns = 4000

/** The shelf with these on it; the oldest lose their pictures, and then go. */
export function shelve(runs: Runs, more: readonly Shelved[]): Runs {
  if (more.length === 0) return runs
  const next = new Map(runs)
  for (const shelved of more) {
    const key = runKey(shelved.record.spec)
    next.delete(key)
    next.set(key, shelved)
  }
  const illustrated = [...next].filter(([, { record }]) => record.snapshots.length > 0)
  for (const [key, shelved] of illustrated.slice(0, Math.max(0, illustrated.length - mostWithPictures)))
    next.set(key, { ...shelved, record: { ...shelved.record, snapshots: [] } })
  for (const key of [...next.keys()].slice(0, Math.max(0, next.size - mostRuns))) next.delete(key)
  return next
}

/** What is known of each seed of a run, in their order; undefined where nothing is. */
export const seedsOf = (runs: Runs, spec: ExperimentSpec): (Shelved | undefined)[] =>
  singleSeeds(spec).map((cell) => runs.get(runKey(cell)))

/** A run of any number of seeds, as far as it is known; null where nothing is. The same value as long as its seeds are the same. */
export function recordOf(runs: Runs, spec: ExperimentSpec): RunRecord | null {
  const records = seedsOf(runs, spec).flatMap((shelved) => shelved?.record ?? [])
  return joinRecords(spec, records)
}

/** Whether the run has come to an end of its own, and is known in every seed. */
export const isComplete = (runs: Runs, spec: ExperimentSpec): boolean => seedsOf(runs, spec).every(isFinal)

/** Whether nothing is left to train: it came to its end, or diverged. One that was stopped did not. */
export const isFinal = (shelved: Shelved | undefined): boolean =>
  shelved?.record.ending?.kind === 'complete' || shelved?.record.ending?.kind === 'diverged'

/** How a run of one seed ended; undefined while that is not known. One that diverged has nulls for what was not measured. */
export function resultOfCell(runs: Runs, cell: ExperimentSpec): SeedResult | undefined {
  const shelved = runs.get(runKey(cell))
  return shelved && isFinal(shelved) ? resultOf(shelved.record).runs[0] : undefined
}

/** Why the run, or the first of its seeds that failed, could not be trained. */
export const problemOf = (runs: Runs, spec: ExperimentSpec): Problem | null =>
  seedsOf(runs, spec).find((shelved) => shelved?.problem)?.problem ?? null
