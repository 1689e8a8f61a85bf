// Curves of several seeds as one: mean, lowest and highest.

export interface SampledCurve {
  /** Ascending. */
  readonly x: readonly number[]
  readonly y: readonly number[]
}

export interface CombinedCurve {
  readonly x: number[]
  readonly mean: number[]
  readonly low: number[]
  readonly high: number[]
}

/** At every x where some curve was measured: over all curves, each at its last value up to there. Curves that have ended hold their last value; empty curves do not count. */
export function combineCurves(curves: readonly SampledCurve[]): CombinedCurve {
  const begun = curves.filter((curve) => curve.x.length > 0)
  const x = [...new Set(begun.flatMap((curve) => curve.x))].sort((a, b) => a - b)
  const positions = begun.map(() => 0)
  const combined: CombinedCurve = { x, mean: [], low: [], high: [] }
  for (const at of x) {
    const values = begun.map((curve, index) => {
      while ((curve.x[(positions[index] as number) + 1] ?? Number.POSITIVE_INFINITY) <= at)
        positions[index] = (positions[index] as number) + 1
      return curve.y[positions[index] as number] as number
    })
    combined.mean.push(values.reduce((sum, value) => sum + value, 0) / values.length)
    combined.low.push(Math.min(...values))
    combined.high.push(Math.max(...values))
  }
  return combined
}
