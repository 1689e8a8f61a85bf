// The curvature of a linear model's loss: it depends on the weights through what they answer alone.
import type { LeastSquares } from '../descent/least-squares.ts'
import { symmetricEigen } from '../linear/eigen.ts'
import { times } from '../linear/vectors.ts'
import type { Loss } from './losses.ts'

/** The Hessian at w of the mean loss over the points: X^T diag(l''(f_i, y_i)) X / n, [d, d]. All interpolants share it. */
export function linearHessian({ n, d, x, y }: LeastSquares, w: Float64Array, loss: Loss): Float64Array {
  const weights = times(x, w).map((f, i) => loss.curvature(f, y[i] as number) / n)
  const hessian = new Float64Array(d * d)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < d; j++) {
      const factor = (weights[i] as number) * (x[i * d + j] as number)
      for (let k = 0; k < d; k++) hessian[j * d + k] = (hessian[j * d + k] as number) + factor * (x[i * d + k] as number)
    }
  return hessian
}

/** Below this share of the mean squared length of a point a curvature is none. */
const flat = 1e-10

export interface Curvature {
  /** Eigenvalues of the Hessian, descending. */
  readonly eigenvalues: Float64Array
  /** How many of them are not nothing beside the mean squared length of the points. At most n. */
  readonly rank: number
}

export function curvatureAt(problem: LeastSquares, w: Float64Array, loss: Loss): Curvature {
  const { values } = symmetricEigen(linearHessian(problem, w, loss), problem.d)
  const size = problem.x.reduce((sum, value) => sum + value * value, 0) / problem.n
  return { eigenvalues: values, rank: values.filter((value) => Math.abs(value) > flat * size).length }
}
