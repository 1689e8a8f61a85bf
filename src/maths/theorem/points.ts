// Points of R^d with real labels, and the one condition that Theorem 1 puts on them: that they are distinct.

/** n points of R^d. values: [n, d], row after row, finite. */
export interface Points {
  readonly n: number
  readonly d: number
  readonly values: Float64Array | Float32Array
}

/** No two points are equal. `rows` says which of the given points each one is: the first of its equals. */
export interface DistinctPoints {
  readonly kind: 'distinct'
  readonly points: Points
  readonly outputs: readonly Float64Array[]
  readonly rows: Uint32Array
}

/** Two equal points with different labels, by row: no function at all fits them. */
export interface Clash {
  readonly kind: 'clash'
  readonly first: number
  readonly second: number
}

/**
 * Merges equal points that have equal labels, keeping the first of them in its place; equal points with different labels are a clash.
 * outputs: one label per point for each output of the network, k arrays of length n.
 */
export function distinctPoints(points: Points, outputs: readonly Float64Array[]): DistinctPoints | Clash {
  const { n, d } = points
  const order = Uint32Array.from({ length: n }, (_, row) => row).sort((p, q) => compareRows(points, p, q))
  const rows: number[] = []
  for (let place = 0; place < n; place++) {
    const row = order[place] as number
    const kept = rows.at(-1)
    if (kept === undefined || compareRows(points, kept, row) !== 0) rows.push(row)
    else if (outputs.some((labels) => labels[kept] !== labels[row])) return { kind: 'clash', first: kept, second: row }
  }
  const kept = Uint32Array.from(rows).sort()
  const values = points.values.slice(0, kept.length * d)
  kept.forEach((row, place) => {
    values.set(points.values.subarray(row * d, (row + 1) * d), place * d)
  })
  return {
    kind: 'distinct',
    points: { n: kept.length, d, values },
    outputs: outputs.map((labels) => Float64Array.from(kept, (row) => labels[row] as number)),
    rows: kept,
  }
}

/** Order by first differing coordinate: negative, 0 where the points are equal, or positive. */
function compareRows({ d, values }: Points, p: number, q: number): number {
  for (let k = 0; k < d; k++) {
    const difference = (values[p * d + k] as number) - (values[q * d + k] as number)
    if (difference !== 0) return difference
  }
  return 0
}
