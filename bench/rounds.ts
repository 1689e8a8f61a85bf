// The figures of several rounds in one: medians, and ratios taken within each round, because rounds differ more than their ratios.

export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** Throws for no values. */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('values: expected at least one, got none')
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] as number
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2
  return { median, min: sorted[0] as number, max: sorted.at(-1) as number }
}

/** Spread of above[round] / below[round]; null where no round has both. */
export function ratioSpread(above: readonly (number | null)[], below: readonly (number | null)[]): Spread | null {
  const ratios = above.flatMap((value, round) => {
    const other = below[round] ?? null
    return value === null || other === null ? [] : [value / other]
  })
  return ratios.length === 0 ? null : spreadOf(ratios)
}

/** Every second round backwards (A B, B A, ...), so that a machine that slows down in the course of it wrongs nobody. */
export function orderOf<T>(items: readonly T[], round: number): T[] {
  return round % 2 === 0 ? [...items] : [...items].reverse()
}

/** Largest difference between two loss curves over the steps that both have; infinite where a loss is not a number. */
export function largestDifference(one: readonly number[], other: readonly number[]): number {
  const differences = one.slice(0, other.length).map((loss, step) => Math.abs(loss - (other[step] as number)))
  return differences.some(Number.isNaN) ? Number.POSITIVE_INFINITY : Math.max(...differences)
}
