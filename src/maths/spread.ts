// Mean and sample standard deviation over what is known.

/** Mean and sample standard deviation (null for one value) over the n seeds that have a value; mean null for none. */
export interface Spread {
  readonly mean: number | null
  readonly sd: number | null
  readonly n: number
}

export function spreadOf(values: readonly (number | null)[]): Spread {
  const known = values.filter((value) => value !== null)
  const n = known.length
  if (n === 0) return { mean: null, sd: null, n }
  const mean = known.reduce((sum, value) => sum + value, 0) / n
  const sd = n === 1 ? null : Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1))
  return { mean, sd, n }
}
