// A run as told so far: events in, one plain value out, the same for the page and the command line.
import { type CurvePoint, type RunResult, type SeedResult, summariseRuns } from './result.ts'
import type { Answers, Ending, Filters, RunEvent } from './run-events.ts'
import type { ExperimentSpec } from './run-fields.ts'

export interface SeedRecord {
  readonly seed: number
  readonly changedShare: number
  readonly curve: readonly CurvePoint[]
  /** What the seed came to, once it has settled. */
  readonly settled: Omit<SeedResult, 'curve'> | null
}

/** The first seed's network at one evaluation, for the wall and the weights. */
export interface Snapshot {
  readonly step: number
  readonly epoch: number
  readonly answers: Answers
  readonly filters: Filters | null
}

export interface RunRecord {
  readonly spec: ExperimentSpec
  /** Empty until the run has begun. */
  readonly backend: string
  readonly step: number
  readonly epoch: number
  readonly seeds: readonly SeedRecord[]
  readonly snapshots: readonly Snapshot[]
  /** Null while it goes on. */
  readonly ending: Ending | null
  readonly elapsedMs: number
  /** Share of that time spent on evaluations, ms. */
  readonly evaluationMs: number
}

export function emptyRecord(spec: ExperimentSpec): RunRecord {
  return { spec, backend: '', step: 0, epoch: 0, seeds: [], snapshots: [], ending: null, elapsedMs: 0, evaluationMs: 0 }
}

/** The record with one more event; the old one stays as it was. */
export function withEvent(record: RunRecord, event: RunEvent): RunRecord {
  switch (event.type) {
    case 'began':
      return {
        ...record,
        backend: event.backend,
        seeds: event.changedShares.map((changedShare, index) => ({
          seed: record.spec.seed + index,
          changedShare,
          curve: [],
          settled: null,
        })),
      }
    case 'progressed':
      return { ...record, step: event.step, epoch: event.epoch }
    case 'evaluated': {
      const seeds = [...record.seeds]
      for (const { index, point } of event.points)
        seeds[index] = { ...(seeds[index] as SeedRecord), curve: [...(seeds[index] as SeedRecord).curve, point] }
      const { step, epoch, answers, filters } = event
      return {
        ...record,
        step,
        epoch,
        seeds,
        snapshots: answers ? [...record.snapshots, { step, epoch, answers, filters }] : record.snapshots,
      }
    }
    case 'evaluating':
      return record
    case 'settled':
      return { ...record, seeds: record.seeds.map((seed, index) => (index === event.index ? { ...seed, settled: event.result } : seed)) }
    case 'ended':
      return { ...record, ending: event.ending, elapsedMs: event.elapsedMs, evaluationMs: event.evaluationMs }
    default:
      return event satisfies never
  }
}

/** The run's figures; a seed that was cut short has nulls for what was not measured. */
export function resultOf(record: RunRecord): RunResult {
  const runs = record.seeds.map(({ seed, changedShare, curve, settled }): SeedResult => {
    const last = curve.at(-1)
    const cutShort = {
      seed,
      epochs: Math.floor(last?.epoch ?? 0),
      fitEpoch: null,
      changedShare,
      trainAccuracy: last?.trainAccuracy ?? null,
      testAccuracy: null,
    }
    return { ...(settled ?? cutShort), curve }
  })
  return { spec: record.spec, backend: record.backend, runs, summary: summariseRuns(runs) }
}
