// Eigenvalues of small symmetric matrices, by Jacobi's rotations: slow, short, and as exact as double precision allows.
// Golub & Van Loan, Matrix Computations, 4th edition, section 8.5.

export interface Eigen {
  /** Descending. */
  readonly values: Float64Array
  /** [n, n]: row i is the unit vector that belongs to value i. */
  readonly vectors: Float64Array
}

const mostSweeps = 60

/** matrix: [n, n], symmetric. Throws a RangeError for what is not finite. */
export function symmetricEigen(matrix: Float64Array, n: number): Eigen {
  if (!matrix.every(Number.isFinite)) throw new RangeError('matrix: expected finite numbers')
  const a = matrix.slice()
  const vectors = new Float64Array(n * n)
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1
  const size = Math.hypot(...a)
  for (let sweep = 0; sweep < mostSweeps && offDiagonal(a, n) > size * Number.EPSILON; sweep++)
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotateAway(a, vectors, n, p, q)
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => (a[j * n + j] as number) - (a[i * n + i] as number))
  const sorted = new Float64Array(n * n)
  for (const [place, i] of order.entries()) sorted.set(vectors.subarray(i * n, (i + 1) * n), place * n)
  return { values: Float64Array.from(order, (i) => a[i * n + i] as number), vectors: sorted }
}

function offDiagonal(a: Float64Array, n: number): number {
  let sum = 0
  for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) sum += 2 * (a[p * n + q] as number) ** 2
  return Math.sqrt(sum)
}

/** Turns the plane of axes p and q so that a_pq becomes 0. */
function rotateAway(a: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q] as number
  if (apq === 0) return
  const theta = ((a[q * n + q] as number) - (a[p * n + p] as number)) / (2 * apq)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const c = 1 / Math.hypot(t, 1)
  const s = t * c
  turnRows(a, n, p, q, c, s)
  for (let k = 0; k < n; k++) {
    const [akp, akq] = [a[k * n + p] as number, a[k * n + q] as number]
    a[k * n + p] = c * akp - s * akq
    a[k * n + q] = s * akp + c * akq
  }
  a[p * n + q] = 0
  a[q * n + p] = 0
  turnRows(vectors, n, p, q, c, s)
}

function turnRows(a: Float64Array, n: number, p: number, q: number, c: number, s: number): void {
  for (let k = 0; k < n; k++) {
    const [apk, aqk] = [a[p * n + k] as number, a[q * n + k] as number]
    a[p * n + k] = c * apk - s * aqk
    a[q * n + k] = s * apk + c * aqk
  }
}
