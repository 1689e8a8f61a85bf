// Whether a run found the truth behind our lies before it learned the lies: when, and for how many of them.
import type { CurvePoint } from '../../experiment/runs/result.ts'

export interface TruthFirst {
  /** The evaluation at which most of the wrongly labelled images were answered with their true label. */
  readonly epoch: number
  /** Share of them, 0-1. */
  readonly share: number
}

/** So many of them must have been answered with the truth, and at the end less than half as many. */
const leastShare = 0.5

/** Null where that is not what happened: few lies found out, or still answered with the truth. */
export function truthFirstOf(curve: readonly CurvePoint[]): TruthFirst | null {
  const shares = curve.flatMap(({ epoch, trueLabelAccuracy: share }) => (share === null ? [] : [{ epoch, share }]))
  const best = shares.reduce((most, one) => (one.share > most.share ? one : most), { epoch: 0, share: 0 })
  const end = shares.at(-1)?.share ?? 1
  if (best.share < leastShare || end > best.share / 2) return null
  return best
}
