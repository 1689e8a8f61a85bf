// What the page knows of sweeps: every cell that has ended or is under way, and how far the sweep has come that is being trained.
import type { OpenChapter } from '../experiment/chapters/table.ts'
import { estimateSeconds, expectedEpochs } from '../experiment/runs/estimate.ts'
import type { SeedResult } from '../experiment/runs/result.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import { type RunRecord, resultOf } from '../experiment/runs/run-record.ts'
import { cellsOf, type Sweep } from '../experiment/runs/sweep.ts'

export interface CellState {
  readonly record: RunRecord
  /** It was found in the browser, from an earlier visit. */
  readonly recalled: boolean
  /** Why it could not be trained; null unless it failed. */
  readonly problem: string | null
}

export interface SweepState {
  readonly phase: 'idle' | 'running' | 'paused'
  /** The chapter that started the sweep under way; it alone stops or pauses it. */
  readonly owner: OpenChapter | null
  /** The cells that the sweep under way had to train when it was started. */
  readonly asked: readonly ExperimentSpec[]
  /** Cells of all sweeps by their {@link runKey}. */
  readonly cells: ReadonlyMap<string, CellState>
  /** Time spent on the sweep under way up to `since`, ms; `since` is null while nothing is trained. */
  readonly workedMs: number
  readonly since: number | null
}

export const noSweeps: SweepState = { phase: 'idle', owner: null, asked: [], cells: new Map(), workedMs: 0, since: null }

/** How a cell ended; undefined while it is not known. One that diverged has nulls for what was not measured. */
export function resultOfCell({ cells }: Pick<SweepState, 'cells'>, cell: ExperimentSpec): SeedResult | undefined {
  const known = cells.get(runKey(cell))
  return known?.record.ending ? resultOf(known.record).runs[0] : undefined
}

export interface SweepProgress {
  readonly total: number
  readonly ended: number
  /** Of those that have ended: found from an earlier visit. */
  readonly recalled: number
  readonly failed: number
  /** Some of its cells are being trained or waiting for it, by its own chapter. */
  readonly underWay: boolean
  /** Share of the work, 0-1. */
  readonly share: number
}

/** Of a sweep that a chapter shows: cells that another chapter is training are not its own business. */
export function progressOf(state: SweepState, sweep: Sweep, chapter: OpenChapter): SweepProgress {
  const specs = cellsOf(sweep)
  const states = specs.map((spec) => state.cells.get(runKey(spec)))
  const count = (isSo: (cell: CellState) => boolean): number => states.filter((cell) => cell && isSo(cell)).length
  const asked = new Set(state.phase === 'idle' || state.owner !== chapter ? [] : state.asked.map(runKey))
  return {
    total: specs.length,
    ended: count(({ record }) => record.ending !== null),
    recalled: count(({ record, recalled }) => record.ending !== null && recalled),
    failed: count(({ problem }) => problem !== null),
    underWay: specs.some((spec) => asked.has(runKey(spec))),
    share: shareDone(state, specs),
  }
}

/** The other chapter that has a sweep under way, which must end or be stopped there before one can start here. */
export function otherOwner({ phase, owner }: Pick<SweepState, 'phase' | 'owner'>, chapter: OpenChapter): OpenChapter | null {
  return phase === 'idle' || owner === chapter ? null : owner
}

/** Seconds until the sweep under way ends, judged by its own pace; null where that is not known yet. */
export function secondsLeft(state: SweepState, now: number): number | null {
  const share = shareDone(state, state.asked)
  const workedMs = state.workedMs + (state.since === null ? 0 : now - state.since)
  return state.phase === 'idle' || share < 0.01 ? null : ((workedMs / 1000) * (1 - share)) / share
}

/** Share of the work on these cells that is done, each weighted by the time that it is expected to take. */
function shareDone({ cells }: SweepState, specs: readonly ExperimentSpec[]): number {
  let done = 0
  let all = 0
  for (const spec of specs) {
    const weight = estimateSeconds(spec)
    const cell = cells.get(runKey(spec))
    all += weight
    if (cell) done += weight * (cell.record.ending || cell.problem ? 1 : Math.min(0.95, cell.record.epoch / expectedEpochs(spec)))
  }
  return all === 0 ? 0 : done / all
}
