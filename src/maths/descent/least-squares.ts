// Least squares with more weights than points: what gradient descent may end at, in closed form.
import { factorise, solveFactored } from '../linear/cholesky.ts'
import { symmetricEigen } from '../linear/eigen.ts'
import { gramOf } from '../linear/gram.ts'
import { finish } from '../linear/steps.ts'
import { times, timesTransposed } from '../linear/vectors.ts'
import { createStream } from '../random.ts'

/** n points of R^d, n <= d, in general position (X of rank n): the loss is |X w - y|^2 / 2n. */
export interface LeastSquares {
  readonly n: number
  readonly d: number
  /** X, [n, d] by rows. */
  readonly x: Float64Array
  /** [n]. */
  readonly y: Float64Array
}

/** Standard normal points and values. */
export function randomProblem(n: number, d: number, seed: number): LeastSquares {
  const { normal } = createStream(seed, 'least-squares')
  return { n, d, x: Float64Array.from({ length: n * d }, normal), y: Float64Array.from({ length: n }, normal) }
}

/** One more feature, 1 for every point: the Gram matrix K becomes K + 11^T. */
export function withConstant({ n, d, x, y }: LeastSquares): LeastSquares {
  const wider = new Float64Array(n * (d + 1)).fill(1)
  for (let row = 0; row < n; row++) wider.set(x.subarray(row * d, (row + 1) * d), row * (d + 1))
  return { n, d: d + 1, x: wider, y }
}

/** The part of v in the span of the points: X^+ X v. */
export const inSpan = (problem: LeastSquares, v: Float64Array): Float64Array => lift(problem, times(problem.x, v), 0)

/** w0 + X^+ (y - X w0): of all w with X w = y the one nearest to w0; from 0 the shortest, X^+ y. Throws an IndefiniteError below rank n. */
export function nearestInterpolant(problem: LeastSquares, start: Float64Array): Float64Array {
  const rest = times(problem.x, start).map((value, at) => (problem.y[at] as number) - value)
  return lift(problem, rest, 0).map((value, at) => value + (start[at] as number))
}

/** Where the loss + strength |w|^2 / 2 is least: X^T (X X^T + n strength I)^-1 y, wherever descent began. */
export const ridgeSolution = (problem: LeastSquares, strength: number): Float64Array => lift(problem, problem.y, problem.n * strength)

/** X^T (X X^T + added I)^-1 v; X^+ v for 0. */
function lift({ n, d, x }: LeastSquares, v: Float64Array, added: number): Float64Array {
  const matrix = finish(gramOf(x, d))
  for (let i = 0; i < n; i++) matrix[i * n + i] = (matrix[i * n + i] as number) + added
  const alpha = v.slice()
  solveFactored(finish(factorise(matrix, n)), alpha)
  return timesTransposed(x, alpha)
}

/** X^T (X w - y) / n. */
export function gradientAt({ n, x, y }: LeastSquares, w: Float64Array): Float64Array {
  return timesTransposed(
    x,
    times(x, w).map((value, at) => (value - (y[at] as number)) / n),
  )
}

/** The largest curvature of the loss, the largest eigenvalue of X^T X / n: steps of 1 / curvature are safe. */
export const largestCurvature = ({ n, d, x }: LeastSquares): number => (symmetricEigen(finish(gramOf(x, d)), n).values[0] as number) / n
