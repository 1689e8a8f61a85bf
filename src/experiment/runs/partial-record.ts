// A run as it stood at one of its evaluations: what is shown of one that is shown slower than it is computed.
import type { RunRecord } from './run-record.ts'

/** The last made of each record. */
const lastMade = new WeakMap<RunRecord, { readonly index: number; readonly partial: RunRecord }>()

/** The record up to its evaluation number `index`, not ended; all of it for null, or before there is an evaluation. */
export function upTo(record: RunRecord, index: number | null): RunRecord {
  const snapshot = index === null ? undefined : record.snapshots[Math.min(index, record.snapshots.length - 1)]
  if (index === null || !snapshot) return record
  const last = lastMade.get(record)
  if (last?.index === index) return last.partial
  const partial: RunRecord = {
    ...record,
    step: snapshot.step,
    epoch: snapshot.epoch,
    seeds: record.seeds.map((seed) => ({ ...seed, settled: null, curve: seed.curve.filter(({ step }) => step <= snapshot.step) })),
    snapshots: record.snapshots.slice(0, index + 1),
    ending: null,
  }
  lastMade.set(record, { index, partial })
  return partial
}
