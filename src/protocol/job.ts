// What one owner wants trained, and what events say of its cells.
import type { Catalogue } from '../experiment/datasets/catalogue.ts'
import { type BackendName, isGpu } from '../experiment/runs/backend.ts'
import { ofModel, type RunEvent } from '../experiment/runs/run-events.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { type RunRecord, withEvent } from '../experiment/runs/run-record.ts'
import { nextTogether } from './together.ts'

export interface Job {
  readonly owner: string
  /** The reader's own run: trained whole, told with pictures, and before anything else. */
  readonly isRun: boolean
  /** What no worker has begun. */
  waiting: readonly ExperimentSpec[]
  backend: BackendName
  paused: boolean
}

/** What the next worker takes: a run whole, of a sweep one cell, or on a GPU those that can train side by side. */
export function nextCells({ isRun, backend, waiting }: Job, catalogue: Catalogue): readonly ExperimentSpec[] {
  if (isRun) return waiting
  return isGpu(backend) ? nextTogether(waiting, catalogue) : waiting.slice(0, 1)
}

/** A cell's record after events of its task. In a sweep, one that settles before those beside it has ended. */
export function recordAfter(before: RunRecord, events: readonly RunEvent[], index: number, isRun: boolean): RunRecord {
  if (before.ending) return before
  let record = before
  for (const event of events) {
    const own = ofModel(event, index)
    // Once it has settled, steps are those of the seeds after it.
    if (own === null || (record.seeds[0]?.settled && own.type !== 'ended')) continue
    record = withEvent(record, own)
  }
  return !isRun && record.seeds[0]?.settled && !record.ending ? { ...record, ending: { kind: 'complete' } } : record
}
