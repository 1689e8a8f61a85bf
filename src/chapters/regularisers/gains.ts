// What a row gains on unseen images over another one, and whether its seeds can tell that from chance.
import type { SweepPoint } from '../../experiment/runs/sweep.ts'
import { type Spread, spreadOf } from '../../maths/spread.ts'
import { meanInterval } from '../../maths/student-t.ts'

export interface Gain {
  /** Of the differences, seed by seed: equal seeds share images, lies, batches and first weights. */
  readonly spread: Spread & { readonly mean: number }
  /** Whether the 95 % interval of its mean leaves out zero. */
  readonly isClear: boolean
}

/** Null before a seed is known of both. */
export function gainOver(one: SweepPoint, other: SweepPoint): Gain | null {
  const before = new Map(other.runs.map(({ seed, testAccuracy }) => [seed, testAccuracy]))
  const gains = one.runs.flatMap(({ seed, testAccuracy }) => {
    const there = before.get(seed)
    return testAccuracy === null || there === undefined || there === null ? [] : [testAccuracy - there]
  })
  const spread = spreadOf(gains)
  if (spread.mean === null) return null
  const [low, high] = meanInterval(spread) ?? [0, 0]
  return { spread: { ...spread, mean: spread.mean }, isClear: low > 0 || high < 0 }
}

/** Mean share of unseen images answered rightly; null before it is known. */
export const unseenOf = ({ testError: { mean } }: SweepPoint): number | null => (mean === null ? null : 1 - mean)
