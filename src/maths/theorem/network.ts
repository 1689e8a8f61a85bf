// The network of Theorem 1 as numbers: c(z) = sum over j of w_j max(<a, z> - b_j, 0), for one output or several with shared hinges.
import { evaluateHinges } from './evaluate.ts'
import type { Points } from './points.ts'
import { project } from './projection.ts'

/** a: length d; b: length n, ascending; w: one array of length n for each of the k outputs. */
export interface HingeNetwork {
  readonly a: Float64Array
  readonly b: Float64Array
  readonly w: readonly Float64Array[]
}

/** d + n + k n: 2n + d for one output. */
export function countWeights({ a, b, w }: HingeNetwork): number {
  return a.length + b.length + w.length * b.length
}

/** The k outputs at every point, each of length points.n. */
export function evaluateNetwork({ a, b, w }: HingeNetwork, points: Points): Float64Array[] {
  const x = project(points, a)
  return w.map((weights) => x.map((projection) => evaluateHinges(b, weights, projection)))
}

/**
 * The largest |c(z_i) - y_i| over all points and outputs, c evaluated in either precision.
 * Infinity where a value on the way is beyond that precision.
 */
export function largestResidual(evaluated: readonly Float64Array[], outputs: readonly Float64Array[]): number {
  let largest = 0
  evaluated.forEach((values, output) => {
    values.forEach((value, i) => {
      const residual = Math.abs(value - (outputs[output]?.[i] as number))
      largest = Number.isNaN(residual) ? Number.POSITIVE_INFINITY : Math.max(largest, residual)
    })
  })
  return largest
}
