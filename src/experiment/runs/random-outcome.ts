// What a finished run with random labels came to: it stays beside the reader's answer, whatever is run afterwards.
import type { DatasetName } from '../datasets/catalogue.ts'
import type { RunRecord } from './run-record.ts'

export interface RandomOutcome {
  readonly dataset: DatasetName
  /** Share of the labels answered as told, 0-1; the mean where several seeds ran. */
  readonly trainAccuracy: number
}

/** Null unless every label was random and the run went to its end. */
export function randomOutcomeOf({ spec, seeds, ending }: RunRecord): RandomOutcome | null {
  if (spec.corruption !== 1 || ending?.kind !== 'complete') return null
  const shares = seeds.flatMap(({ settled }) => settled?.trainAccuracy ?? [])
  if (shares.length === 0) return null
  return { dataset: spec.dataset, trainAccuracy: shares.reduce((sum, share) => sum + share, 0) / shares.length }
}
