// Numbers that look at images and labels together, without any network trained.
import { type Factor, factorise, logDeterminant, solveFactored } from '../linear/cholesky.ts'
import { targetsOf } from '../linear/kernel-machine.ts'
import { kernelMatrix } from '../linear/kernels.ts'
import { part, type Steps } from '../linear/steps.ts'
import { dot } from '../linear/vectors.ts'

export interface LabelMeasures {
  /** sqrt(2 tr(Y^T H^-1 Y) / n), H the NTK's matrix, Y one-hot (Arora et al. 2019, arXiv:1901.08584, theorem 5.1, summed over the outputs). */
  readonly ntkComplexity: number
  /** sqrt(tr(Y^T K^-1 Y)): the norm of the interpolant in the space of the gaussian kernel. */
  readonly kernelNorm: number
  /** log p(Y) / n of a Gaussian process with the gaussian kernel and noise, the same for every output, Y one-hot with each output's mean taken off. */
  readonly logMarginalLikelihood: number
}

export interface MeasureSettings {
  readonly gamma: number
  /** Variance of the noise. */
  readonly noise: number
}

/**
 * For each way to label the same images, of `classes` classes. images: [n, length] by rows, black 0 and white 1.
 * Throws an IndefiniteError.
 */
export function* labelMeasures(
  images: Float64Array,
  length: number,
  labelings: readonly Uint8Array[],
  classes: number,
  { gamma, noise }: MeasureSettings,
): Steps<LabelMeasures[]> {
  const n = images.length / length
  const wide = yield* part(0, 0.4, factored(images, length, { kind: 'ntk', constant: 0 }, 0))
  const ntk = labelings.map((labels) => Math.sqrt((2 * energyOf(wide, targetsOf(labels, classes))) / n))
  const gaussian = { kind: 'gaussian', gamma, constant: 0 } as const
  const exact = yield* part(0.4, 0.7, factored(images, length, gaussian, 0))
  const norms = labelings.map((labels) => Math.sqrt(energyOf(exact, targetsOf(labels, classes))))
  const noisy = yield* part(0.7, 1, factored(images, length, gaussian, noise))
  const spread = (classes / 2) * (logDeterminant(noisy) + n * Math.log(2 * Math.PI))
  return labelings.map((labels, at) => ({
    ntkComplexity: ntk[at] as number,
    kernelNorm: norms[at] as number,
    logMarginalLikelihood: -(energyOf(noisy, centred(targetsOf(labels, classes), n)) / 2 + spread) / n,
  }))
}

function* factored(images: Float64Array, length: number, kernel: Parameters<typeof kernelMatrix>[2], added: number): Steps<Factor> {
  const n = images.length / length
  const matrix = yield* part(0, 0.6, kernelMatrix(images, length, kernel))
  for (let i = 0; i < n; i++) matrix[i * n + i] = (matrix[i * n + i] as number) + added
  return yield* part(0.6, 1, factorise(matrix, n))
}

/** tr(Y^T A^-1 Y); targets: Y by outputs, [classes, n]. */
function energyOf(factor: Factor, targets: Float64Array): number {
  const solved = targets.slice()
  solveFactored(factor, solved)
  return dot(targets, solved)
}

/** Each row of n with its mean taken off. */
function centred(rows: Float64Array, n: number): Float64Array {
  const means = Array.from(
    { length: rows.length / n },
    (_, row) => rows.subarray(row * n, (row + 1) * n).reduce((sum, value) => sum + value, 0) / n,
  )
  return rows.map((value, at) => value - (means[Math.floor(at / n)] as number))
}
