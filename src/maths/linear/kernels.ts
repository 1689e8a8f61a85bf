// Kernels: how alike two images are, from their inner products; and the matrices of that for many images.
import { gramOf, productsOf } from './gram.ts'
import { part, type Steps } from './steps.ts'

/**
 * gaussian: exp(-gamma |x - x'|^2). ntk: of the infinitely wide two-layer ReLU network whose first layer learns, on images of length 1,
 * c (pi - arccos c) / 2 pi with c = <x, x'> (Arora et al. 2019, arXiv:1901.08584, their H^infinity).
 * `constant` c is a feature beside the others that has the same value c for every image: c^2 is added to all.
 */
export type Kernel =
  | { readonly kind: 'gaussian'; readonly gamma: number; readonly constant: number }
  | { readonly kind: 'ntk'; readonly constant: number }

/** rows: [n, length]; returns the kernel of every row with every row, [n, n]. */
export function* kernelMatrix(rows: Float64Array, length: number, kernel: Kernel): Steps<Float64Array> {
  const values = yield* part(0, 0.9, gramOf(rows, length))
  // From the matrix, so that an image is as like itself as can be, to the bit.
  const n = rows.length / length
  const squares = Float64Array.from({ length: n }, (_, i) => values[i * n + i] as number)
  yield* part(0.9, 1, fillKernel(values, squares, squares, kernel))
  return values
}

/** a: [m, length], b: [n, length]; returns the kernel of every row of a with every row of b, [m, n]. */
export function* kernelBetween(a: Float64Array, b: Float64Array, length: number, kernel: Kernel): Steps<Float64Array> {
  const values = yield* part(0, 0.9, productsOf(a, b, length))
  yield* part(0.9, 1, fillKernel(values, squaresOf(a, length), squaresOf(b, length), kernel))
  return values
}

/** Squared length of every row. */
function squaresOf(rows: Float64Array, length: number): Float64Array {
  return Float64Array.from({ length: rows.length / length }, (_, row) => {
    let sum = 0
    for (let at = row * length; at < (row + 1) * length; at++) sum += (rows[at] as number) ** 2
    return sum
  })
}

/** Overwrites inner products with kernels, row by row. */
function* fillKernel(values: Float64Array, squaresA: Float64Array, squaresB: Float64Array, kernel: Kernel): Steps<void> {
  const { length } = squaresB
  const added = kernel.constant ** 2
  for (let i = 0; i < squaresA.length; i++) {
    const own = squaresA[i] as number
    const row = values.subarray(i * length, (i + 1) * length)
    if (kernel.kind === 'gaussian')
      for (let j = 0; j < length; j++) {
        const distance = own + (squaresB[j] as number) - 2 * (row[j] as number)
        row[j] = Math.exp(-kernel.gamma * Math.max(0, distance)) + added
      }
    else
      for (let j = 0; j < length; j++) {
        const size = Math.sqrt(own * (squaresB[j] as number))
        const cosine = size === 0 ? 0 : Math.min(1, (row[j] as number) / size)
        row[j] = (cosine * (Math.PI - Math.acos(Math.max(-1, cosine)))) / (2 * Math.PI) + added
      }
    if (i % 64 === 63) yield i / squaresA.length
  }
}
