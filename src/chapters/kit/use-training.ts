// What is left to train of a sweep: how much, how long it takes here, and what is in the way.
import type { Sweep } from '../../experiment/runs/sweep.ts'
import type { SweepProgress } from '../../store/jobs.ts'
import { useActions } from '../../store/react.tsx'
import type { SecondsRange } from '../../words/durations.ts'
import { useEstimate } from './use-estimate.ts'
import { type OtherSweep, useOtherSweep } from './use-other-sweep.ts'

export interface Training {
  /** Networks that have not come to an end. */
  readonly missing: number
  readonly seconds: SecondsRange
  /** Another chapter's sweep, which has to end first. */
  readonly other: OtherSweep | null
  /** Something is left, and nothing is in the way. */
  readonly canStart: boolean
  /** Does nothing where it cannot be started. */
  readonly start: () => void
}

export function useTraining(sweep: Sweep, { ended, total }: SweepProgress): Training {
  const { startSweep } = useActions()
  const seconds = useEstimate(sweep)
  const other = useOtherSweep()
  const missing = total - ended
  const canStart = missing > 0 && other === null
  return { missing, seconds, other, canStart, start: () => void (canStart && startSweep(sweep)) }
}
