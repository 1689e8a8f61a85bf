// What is being trained for a chapter, and how far it has come.
import type { ChapterId } from '../experiment/chapters/table.ts'
import type { Catalogue } from '../experiment/datasets/catalogue.ts'
import { estimateSeconds, expectedEpochs } from '../experiment/runs/estimate.ts'
import { epochsExpected, epochsLikely, type FitTime } from '../experiment/runs/fit-time.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import { cellsOf, type Sweep } from '../experiment/runs/sweep.ts'
import { isFinal, type Runs, type Shelved } from './runs.ts'
import type { State } from './state.ts'

export interface Job {
  /** One run with pictures, or the cells of a sweep. */
  readonly kind: 'run' | 'sweep'
  /** `starting`: asked for, nothing heard yet. */
  readonly phase: 'starting' | 'running' | 'paused'
  /** What it had to train when it was started, a seed each. */
  readonly cells: readonly ExperimentSpec[]
  /** Time spent on it up to `since`, ms; `since` is null while nothing is trained. */
  readonly workedMs: number
  readonly since: number | null
}

type Jobs = ReadonlyMap<ChapterId, Job>

/** A job as it begins. */
export const begunJob = (kind: Job['kind'], cells: readonly ExperimentSpec[]): Job => ({
  kind,
  phase: 'starting',
  cells,
  workedMs: 0,
  since: performance.now(),
})

/** The job in another phase, its clock set or stopped. */
export function inPhase(job: Job, phase: Job['phase']): Job {
  const now = performance.now()
  return { ...job, phase, workedMs: job.workedMs + (job.since === null ? 0 : now - job.since), since: phase === 'paused' ? null : now }
}

/** The jobs after the page was asleep for so long, ms: that was no work. */
export function afterSleep(jobs: Jobs, ms: number): Jobs {
  const now = performance.now()
  const awake = (job: Job): Job => (job.since === null ? job : { ...job, since: Math.min(now, job.since + ms) })
  return new Map([...jobs].map(([owner, job]) => [owner, awake(job)]))
}

/** The jobs with one of them replaced, or without it. */
export function withJob(jobs: Jobs, owner: ChapterId, job: Job | null): Jobs {
  const next = new Map(jobs)
  if (job) next.set(owner, job)
  else next.delete(owner)
  return next
}

/** Whether anything is being trained, or waits for it. */
export const isAnyTraining = ({ jobs }: Pick<State, 'jobs'>): boolean => jobs.size > 0

/** The other chapter that has a sweep under way, which must end or be stopped there before one can start here. */
export function otherSweep(jobs: Jobs, chapter: ChapterId): ChapterId | null {
  for (const [owner, { kind }] of jobs) if (kind === 'sweep' && owner !== chapter) return owner
  return null
}

/** Whether a run with pictures is being trained of this cell: what a sweep makes of it is less. */
export function isInRun(jobs: Jobs, cell: ExperimentSpec): boolean {
  const key = runKey(cell)
  return [...jobs.values()].some(({ kind, cells }) => kind === 'run' && cells.some((own) => runKey(own) === key))
}

export interface SweepProgress {
  readonly total: number
  readonly ended: number
  /** Of those that have ended: kept from an earlier visit. */
  readonly recalled: number
  readonly failed: number
  /** Some of its cells are being trained, or wait for it, by its own chapter. */
  readonly underWay: boolean
  /** Share of the work, 0-1. */
  readonly share: number
}

/** Of a sweep that a chapter shows: cells that another chapter trains do not make it one that is under way. */
export function progressOf(runs: Runs, job: Job | undefined, sweep: Sweep, catalogue: Catalogue): SweepProgress {
  const cells = cellsOf(sweep)
  const shelved = cells.map((cell) => runs.get(runKey(cell)))
  const count = (isSo: (one: Shelved) => boolean): number => shelved.filter((one) => one && isSo(one)).length
  const asked = new Set(job?.kind === 'sweep' ? job.cells.map(runKey) : [])
  return {
    total: cells.length,
    ended: count(isFinal),
    recalled: count((one) => isFinal(one) && one.from === 'archive'),
    failed: count(({ problem }) => problem !== null),
    underWay: cells.some((cell) => asked.has(runKey(cell))),
    share: shareDone(runs, cells, catalogue),
  }
}

/** Seconds until a job ends, judged by its own pace and by how many epochs such runs took; null where that is not known yet. */
export function secondsLeft(
  { runs, catalogue }: Pick<State, 'runs' | 'catalogue'>,
  job: Job | undefined,
  now: number,
  fitTimes: readonly FitTime[] = [],
): number | null {
  if (!job) return null
  const share = shareDone(runs, job.cells, catalogue, (cell, shelved) => epochsOf(shelved, epochsExpected(fitTimes, cell).epochs))
  const workedMs = job.workedMs + (job.since === null ? 0 : now - job.since)
  return share < 0.01 ? null : ((workedMs / 1000) * (1 - share)) / share
}

/** Epochs that a run took, or is likely to take by what is known of it. */
function epochsOf(shelved: Shelved | undefined, expected: number): number {
  if (!shelved) return expected
  if (!isOver(shelved)) return epochsLikely(shelved.record, expected)
  const { spec, epoch } = shelved.record
  return spec.stop === 'fit' && epoch > 0 ? epoch : expected
}

const isOver = (shelved: Shelved): boolean => isFinal(shelved) || shelved.problem !== null

/**
 * Share of the work on these cells that is done, each weighted by the epochs that it is told to take. What is told beforehand makes a
 * share that never falls.
 */
function shareDone(
  runs: Runs,
  cells: readonly ExperimentSpec[],
  catalogue: Catalogue,
  epochsTold: (cell: ExperimentSpec, shelved: Shelved | undefined) => number = expectedEpochs,
): number {
  let done = 0
  let all = 0
  for (const cell of cells) {
    const shelved = runs.get(runKey(cell))
    const epochs = epochsTold(cell, shelved)
    const weight = estimateSeconds(cell, catalogue[cell.dataset], undefined, epochs)
    all += weight
    if (shelved) done += weight * (isOver(shelved) ? 1 : Math.min(0.95, shelved.record.epoch / epochs))
  }
  return all === 0 ? 0 : done / all
}
