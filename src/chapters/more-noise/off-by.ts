// How far a drawn curve was from what was measured.

export interface OffBy {
  /** Mean of the absolute differences, 0-1. */
  readonly mean: number
  /** Levels at which both are known. */
  readonly known: number
  readonly worst: { readonly level: number; readonly drawn: number; readonly measured: number }
}

/** Over the levels where both are known; null where there is none. */
export function offBy(
  levels: readonly number[],
  drawn: readonly (number | undefined)[],
  measured: readonly (number | null | undefined)[],
): OffBy | null {
  const pairs = levels.flatMap((level, index) => {
    const [said, was] = [drawn[index], measured[index]]
    return said === undefined || was === undefined || was === null ? [] : [{ level, drawn: said, measured: was }]
  })
  const gap = (pair: OffBy['worst']): number => Math.abs(pair.drawn - pair.measured)
  const worst = pairs.reduce<OffBy['worst'] | null>((most, pair) => (most && gap(most) >= gap(pair) ? most : pair), null)
  return worst && { mean: pairs.reduce((sum, pair) => sum + gap(pair), 0) / pairs.length, known: pairs.length, worst }
}
