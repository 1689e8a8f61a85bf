// The thresholds b that interleave the points of the line: each hinge bends between the point before it and its own.

/** How far into its gap a threshold stands: the slope rule makes c the piecewise-linear interpolant, the midpoint rule is the textbook's. */
export const rules = { slope: 0, midpoint: 0.5 } as const
export type Rule = keyof typeof rules

/**
 * b_j = x_{j-1} + t (x_j - x_{j-1}), with 0 <= t < 1 and x ascending, strictly.
 * The first point has none before it; one is imagined at {@link pointBefore}, a mean gap away, so that no diagonal entry of A is
 * smaller than (1 - t) times the smallest gap. Where rounding would push a threshold onto its own point it stays on the one before.
 */
export function placeThresholds(x: Float64Array, t: number): Float64Array {
  let before = pointBefore(x)
  return x.map((point) => {
    const threshold = before + t * (point - before)
    const placed = threshold < point ? threshold : before
    before = point
    return placed
  })
}

/** x_0, left of every point: x_1 minus the mean gap, or minus max(1, |x_1|) for a single point. */
export function pointBefore(x: Float64Array): number {
  const first = x[0] as number
  const gaps = x.length - 1
  if (gaps === 0) return first - Math.max(1, Math.abs(first))
  const meanGap = ((x[gaps] as number) - first) / gaps
  return first - Math.max(meanGap, Number.EPSILON * Math.abs(first))
}

/** The first threshold that has left its gap [x_{j-1}, x_j), counted from 0, or -1 where all interleave and Lemma 1 holds. */
export function findEscaped(x: Float64Array, b: Float64Array): number {
  return b.findIndex((threshold, j) => !(threshold < (x[j] as number) && (j === 0 || threshold >= (x[j - 1] as number))))
}

/**
 * By how much a slope of c is handed on from hinge to hinge, turned round: with thresholds a share t into their gaps, slope j of c is
 * m_j / (1 - t) - handedOn(t) times slope j - 1, m_j being the slope from point to point. Below 1 it fades, above 1 it grows.
 */
export const handedOn = (t: number): number => t / (1 - t)
