// Figure 1b: how much longer a network takes to fit its labels than it takes with true ones.
import { type Spread, spreadOf } from '../../maths/spread.ts'
import type { SweepPoint } from '../runs/sweep.ts'

export interface RelativeTime {
  /** Over all seeds that came to an end; where some did not fit, their mean counts what they were given, and has no deviation. */
  readonly ratio: Spread
  /** Some did not fit: the mean is a lower bound. */
  readonly atLeast: boolean
  /** One that never fit took at least as long as it was given: `fits` is false. */
  readonly seeds: readonly { readonly seed: number; readonly ratio: number; readonly fits: boolean }[]
}

/**
 * Epochs to fit of each point's seeds, over the mean of the first point's (p = 0, of the same network: times of different
 * networks do not compare). Null while no seed of the first point has ended, and where one of them did not fit: there is
 * no time to divide by. Seeds that could not be trained are left out.
 */
export function relativeTimes(points: readonly SweepPoint[]): RelativeTime[] | null {
  const trained = points.map(({ runs }) => runs.filter(({ testAccuracy }) => testAccuracy !== null))
  const unit = spreadOf((trained[0] ?? []).map(({ fitEpoch }) => fitEpoch))
  if (unit.mean === null || unit.n < (trained[0]?.length ?? 0)) return null
  const one = unit.mean
  return trained.map((runs) => {
    const seeds = runs.map(({ seed, fitEpoch, epochs }) => ({ seed, ratio: (fitEpoch ?? epochs) / one, fits: fitEpoch !== null }))
    const atLeast = seeds.some(({ fits }) => !fits)
    const ratio = spreadOf(seeds.map((own) => own.ratio))
    return { ratio: atLeast ? { ...ratio, sd: null } : ratio, atLeast, seeds }
  })
}
