// Vectors of numbers: inner products, lengths, and matrices times vectors, small enough to be plain.

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}

export const lengthOf = (a: Float64Array): number => Math.sqrt(dot(a, a))

/** |a - b|. */
export const distanceOf = (a: Float64Array, b: Float64Array): number => lengthOf(a.map((value, at) => value - (b[at] as number)))

/** matrix: [n, d] by rows; returns matrix times v, [n]. */
export function times(matrix: Float64Array, v: Float64Array): Float64Array {
  const d = v.length
  return Float64Array.from({ length: matrix.length / d }, (_, row) => dot(matrix.subarray(row * d, (row + 1) * d), v))
}

/** The transpose of matrix, [n, d], times v, [n]; returns [d]. */
export function timesTransposed(matrix: Float64Array, v: Float64Array): Float64Array {
  const d = matrix.length / v.length
  const out = new Float64Array(d)
  for (let row = 0; row < v.length; row++) {
    const factor = v[row] as number
    for (let at = 0; at < d; at++) out[at] = (out[at] as number) + factor * (matrix[row * d + at] as number)
  }
  return out
}
