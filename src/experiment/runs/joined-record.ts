// The records of a run's seeds as one record of the run.
import type { Ending } from './run-events.ts'
import type { ExperimentSpec } from './run-fields.ts'
import type { RunRecord } from './run-record.ts'

/** The last joining of each first record: as long as the seeds' records are the same, so is what they are joined to. */
const lastJoined = new WeakMap<RunRecord, { readonly records: readonly RunRecord[]; readonly joined: RunRecord }>()

/** Records of single seeds, in their order, as the record of `spec`; null for none. What its first seed shows, it shows. */
export function joinRecords(spec: ExperimentSpec, records: readonly RunRecord[]): RunRecord | null {
  const [first] = records
  if (!first || spec.seeds === 1) return first ?? null
  const last = lastJoined.get(first)
  if (
    last?.joined.spec.seeds === spec.seeds &&
    last.records.length === records.length &&
    last.records.every((one, at) => one === records[at])
  )
    return last.joined
  const most = (read: (record: RunRecord) => number): number => Math.max(...records.map(read))
  const joined: RunRecord = {
    ...first,
    spec,
    step: most(({ step }) => step),
    epoch: most(({ epoch }) => epoch),
    seeds: records.flatMap(({ seeds }) => seeds),
    ending: records.length === spec.seeds ? endingOf(records) : null,
    elapsedMs: most(({ elapsedMs }) => elapsedMs),
    evaluationMs: most(({ evaluationMs }) => evaluationMs),
  }
  lastJoined.set(first, { records, joined })
  return joined
}

/** Null while one of them goes on; what kept one from its end kept the run from it. */
function endingOf(records: readonly RunRecord[]): Ending | null {
  const endings = records.map(({ ending }) => ending)
  if (endings.includes(null)) return null
  return endings.find((ending) => ending?.kind === 'diverged') ?? endings.find((ending) => ending?.kind === 'stopped') ?? endings[0] ?? null
}
