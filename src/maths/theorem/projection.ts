// The line that the points are laid along: x_i = <a, z_i>, and its order, without which nothing interleaves.
import type { Points } from './points.ts'

/** The points in the order of the line. x: ascending, strictly; order[i]: the row of the point at x[i]. */
export interface Sorted {
  readonly kind: 'sorted'
  readonly x: Float64Array
  readonly order: Uint32Array
}

/** Points that share a projection, as pairs of rows: another direction parts them, unless they are equal. */
export interface Collision {
  readonly kind: 'collision'
  readonly pairs: readonly (readonly [first: number, second: number])[]
}

/** x_i = sum over k of z_ik a_k, summed in the order of k. a: length d; returns length n, in the order of the rows. */
export function project({ n, d, values }: Points, a: Float64Array): Float64Array {
  const x = new Float64Array(n)
  for (let row = 0; row < n; row++) {
    let sum = 0
    for (let k = 0; k < d; k++) sum += (values[row * d + k] as number) * (a[k] as number)
    x[row] = sum
  }
  return x
}

/** Sorts projections, or names every neighbouring pair of rows that has the same one. projections: finite. */
export function sortProjections(projections: Float64Array): Sorted | Collision {
  const at = (row: number): number => projections[row] as number
  const order = Uint32Array.from(projections, (_, row) => row).sort((p, q) => at(p) - at(q))
  const pairs: [number, number][] = []
  for (let place = 1; place < order.length; place++) {
    const [first, second] = [order[place - 1] as number, order[place] as number]
    if (at(first) === at(second)) pairs.push([first, second])
  }
  return pairs.length > 0 ? { kind: 'collision', pairs } : { kind: 'sorted', x: Float64Array.from(order, at), order }
}
