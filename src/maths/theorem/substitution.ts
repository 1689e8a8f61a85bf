// Forward substitution, one hinge at a time: a new hinge leaves the points before it alone and bends c through its own.
import { evaluateHinges } from './evaluate.ts'

/**
 * The w that solves A w = y. x, b, y: length n, thresholds interleaving.
 * The weights after m steps are the first m of these, for no step changes an earlier one.
 * Every sum is taken in the order in which the network takes it, so that the rounding errors of the weights before are made good by
 * the next: the residual at x_i stays within a few roundings of |y_i| and of |c(x_i)| before its hinge, however large w is. O(n^2).
 */
export function forwardSubstitution(x: Float64Array, b: Float64Array, y: Float64Array): Float64Array {
  const w = new Float64Array(x.length)
  for (let i = 0; i < w.length; i++) w[i] = substitutionStep(x, b, y, w, i).weight
  return w
}

/** What one step sees and does at its point. */
export interface SubstitutionStep {
  /** c(x_i) with the hinges before this one alone. */
  readonly before: number
  /** y_i. */
  readonly wanted: number
  /** x_i - b_i: what a weight of 1 on this hinge would add. */
  readonly reach: number
  /** (wanted - before) / reach. */
  readonly weight: number
}

/** Step i of the substitution, counted from 0. w: the weights before i are read, the others are not. */
export function substitutionStep(x: Float64Array, b: Float64Array, y: Float64Array, w: Float64Array, i: number): SubstitutionStep {
  const point = x[i] as number
  const wanted = y[i] as number
  const before = evaluateHinges(b, w, point, i)
  const reach = point - (b[i] as number)
  return { before, wanted, reach, weight: (wanted - before) / reach }
}
