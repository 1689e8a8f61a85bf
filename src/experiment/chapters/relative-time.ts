// Figure 1b: how much longer a network takes to fit its labels than it takes with true ones.
import { type Spread, spreadOf } from '../../maths/spread.ts'
import type { SweepPoint } from '../runs/sweep.ts'

export interface RelativeTime {
  /** Over the seeds that fit. */
  readonly ratio: Spread
  /** One that never fit took at least as long as it was given: `fits` is false. */
  readonly seeds: readonly { readonly seed: number; readonly ratio: number; readonly fits: boolean }[]
}

/**
 * Epochs to fit of each point's seeds, over the mean of the first point's (p = 0, of the same network: times of different
 * networks do not compare). Null while no seed of the first point has fitted.
 */
export function relativeTimes(points: readonly SweepPoint[]): RelativeTime[] | null {
  const unit = points[0]?.fitEpoch.mean ?? null
  if (unit === null) return null
  return points.map(({ runs }) => ({
    ratio: spreadOf(runs.map(({ fitEpoch }) => (fitEpoch === null ? null : fitEpoch / unit))),
    seeds: runs.map(({ seed, fitEpoch, epochs }) => ({ seed, ratio: (fitEpoch ?? epochs) / unit, fits: fitEpoch !== null })),
  }))
}
