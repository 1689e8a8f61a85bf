// The moment that is shown: the run's last evaluation, or the one that the reader has scrubbed to. Wall, sentence, weights and marks all speak of it.
import { useMemo } from 'react'
import type { CurvePoint } from '../../experiment/runs/result.ts'
import type { RunRecord, Snapshot } from '../../experiment/runs/run-record.ts'
import { usePlace, useRoteState } from '../../store/react.tsx'
import { useRecord } from './use-bench.ts'

export interface Moment {
  readonly index: number
  readonly snapshot: Snapshot
  /** The first seed's figures at the same step. */
  readonly point: CurvePoint
  /** Nothing later has been evaluated. */
  readonly isLast: boolean
}

/** Null before the first evaluation. */
export function momentOf(record: RunRecord | null, scrubbed: number | null): Moment | null {
  if (!record) return null
  const last = record.snapshots.length - 1
  const index = Math.min(scrubbed ?? last, last)
  const snapshot = record.snapshots[index]
  const point = record.seeds[0]?.curve.find(({ step }) => step === snapshot?.step)
  return snapshot && point ? { index, snapshot, point, isLast: index === last } : null
}

/**
 * Accuracy on unseen images at this moment: of all of them once the run has ended, else of those asked along the way. With early
 * stopping the final figure is that of other weights, and the moment's own stands.
 */
export function unseenAt(moment: Moment, { spec, seeds }: RunRecord): number {
  const settled = moment.isLast && spec.earlyStopping === 0 ? seeds[0]?.settled : null
  return settled?.testAccuracy ?? moment.point.testAccuracy
}

/** The moment to show, or nothing while p is being dragged away from the run's. */
export function useMoment(): Moment | null {
  const record = useRecord()
  const scrubbed = useRoteState((state) => state.workbench.scrubbed)
  const corruption = usePlace('by-heart').corruption
  return useMemo(() => (record?.spec.corruption === corruption ? momentOf(record, scrubbed) : null), [record, scrubbed, corruption])
}
