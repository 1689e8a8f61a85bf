// The evaluation that is shown: the run's last, or the one that the reader has scrubbed to. Wall, sentence, weights and the mark on the curves all speak of it.
import { useMemo } from 'react'
import type { CurvePoint } from '../../experiment/runs/result.ts'
import type { RunRecord, Snapshot } from '../../experiment/runs/run-record.ts'
import { useRoteState } from '../../store/react.tsx'
import { useSettingsRecord } from './use-bench.ts'

export interface ShownEvaluation {
  /** Its place among the run's. */
  readonly index: number
  readonly snapshot: Snapshot
  /** The first seed's values at the same step. */
  readonly point: CurvePoint
  /** Nothing later has been evaluated. */
  readonly isLast: boolean
}

/** Null before the first evaluation. */
export function evaluationOf(record: RunRecord | null, scrubbed: number | null): ShownEvaluation | null {
  if (!record) return null
  const last = record.snapshots.length - 1
  const index = Math.min(scrubbed ?? last, last)
  const snapshot = record.snapshots[index]
  const point = record.seeds[0]?.curve.find(({ step }) => step === snapshot?.step)
  return snapshot && point ? { index, snapshot, point, isLast: index === last } : null
}

/**
 * Accuracy on unseen images at this evaluation: on all of them once the run has ended, else on the few that are used along the way.
 * With early stopping the final accuracy is that of other weights, and the evaluation's own stands.
 */
export function unseenAt(shown: ShownEvaluation, { spec, seeds }: RunRecord): number {
  const settled = shown.isLast && spec.earlyStopping === 0 ? seeds[0]?.settled : null
  return settled?.testAccuracy ?? shown.point.testAccuracy
}

/** Nothing while settings are being moved away from the run's. */
export function useShownEvaluation(): ShownEvaluation | null {
  const record = useSettingsRecord()
  const scrubbed = useRoteState((state) => state.workbench.scrubbed)
  return useMemo(() => evaluationOf(record, scrubbed), [record, scrubbed])
}
