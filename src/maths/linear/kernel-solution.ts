// Linear models in the space of a kernel: the one of least norm that fits, or with a ridge nearly fits, and what it answers.
import { factorise, solveFactored } from './cholesky.ts'
import type { Steps } from './steps.ts'

export interface KernelSolution {
  /** One row of n for each output: its value at x is the sum over i of coefficient i times k(x, x_i). */
  readonly coefficients: Float64Array
  /** The outputs at the training points, [outputs, n]. */
  readonly fitted: Float64Array
  /** sqrt of the sum over outputs of a^T K a: the length of the weights, all outputs together, in the space of the kernel. */
  readonly norm: number
  /** The largest distance between an output at a training point and what it was told. */
  readonly residual: number
}

/**
 * Solves (K + ridge I) a = y for every output. matrix: K, [n, n], whose lower triangle becomes its factor's; targets: [outputs, n] by rows.
 * Without a ridge this is the interpolant of least norm, where gradient descent from 0 ends. Throws an IndefiniteError.
 */
export function* solveKernel(matrix: Float64Array, targets: Float64Array, ridge: number): Steps<KernelSolution> {
  const n = Math.sqrt(matrix.length)
  const diagonal = Float64Array.from({ length: n }, (_, i) => matrix[i * n + i] as number)
  for (let i = 0; i < n; i++) matrix[i * n + i] = (diagonal[i] as number) + ridge
  const factor = yield* factorise(matrix, n)
  const coefficients = targets.slice()
  solveFactored(factor, coefficients)
  const fitted = timesUpper(matrix, diagonal, coefficients)
  let square = 0
  let residual = 0
  fitted.forEach((value, at) => {
    square += value * (coefficients[at] as number)
    residual = Math.max(residual, Math.abs(value - (targets[at] as number)))
  })
  return { coefficients, fitted, norm: Math.sqrt(square), residual }
}

/** K times each row of `rows`, from K's diagonal and what lies above it. */
function timesUpper(matrix: Float64Array, diagonal: Float64Array, rows: Float64Array): Float64Array {
  const n = diagonal.length
  const out = new Float64Array(rows.length)
  for (let i = 0; i < n; i++) {
    const above = matrix.subarray(i * n, (i + 1) * n)
    for (let row = 0; row < rows.length; row += n) {
      const own = rows[row + i] as number
      let sum = (diagonal[i] as number) * own
      for (let j = i + 1; j < n; j++) {
        const value = above[j] as number
        sum += value * (rows[row + j] as number)
        out[row + j] = (out[row + j] as number) + value * own
      }
      out[row + i] = (out[row + i] as number) + sum
    }
  }
  return out
}
