// The matrix of Lemma 1, A = [max(x_i - b_j, 0)], written out for the eye and for small checks; what computes never builds it.

/** A: [n, n], row after row, entry [i, j] = max(x_i - b_j, 0): how far point i is past hinge j. Any x and b of equal length. */
export function hingeMatrix(x: Float64Array, b: Float64Array): Float64Array {
  const n = x.length
  return Float64Array.from({ length: n * n }, (_, at) => Math.max((x[Math.floor(at / n)] as number) - (b[at % n] as number), 0))
}

/** Where thresholds interleave, the eigenvalues of A: its diagonal, x_j - b_j, in the order of the line. */
export function eigenvalues(x: Float64Array, b: Float64Array): Float64Array {
  return x.map((point, j) => point - (b[j] as number))
}
