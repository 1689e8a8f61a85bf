// Cholesky's method: a symmetric positive definite matrix A as L L^T, in place, block by block; and what its factor solves.
// Golub & Van Loan, Matrix Computations, 4th edition, section 4.2.
import { addProducts } from './products.ts'
import type { Steps } from './steps.ts'

const block = 64

/** The matrix is not positive definite, or too near to that for double precision. */
export class IndefiniteError extends Error {
  override name = 'IndefiniteError'
}

/** L on and below the diagonal of [n, n]; above it whatever was there. */
export interface Factor {
  readonly n: number
  readonly values: Float64Array
}

/** Overwrites the lower triangle of `values`, [n, n], with its factor; the upper one is neither read nor written. Throws an {@link IndefiniteError}. */
export function* factorise(values: Float64Array, n: number): Steps<Factor> {
  const panel = new Float64Array(block * n)
  let work = 0
  for (let first = 0; first < n; first += block) work += (n - first) * Math.min(block, n - first) * (first + block)
  let done = 0
  for (let first = 0; first < n; first += block) {
    const size = Math.min(block, n - first)
    // Rows of a size that is a power of two would share their places in the cache.
    for (let row = 0; row < size; row++) panel.set(values.subarray((first + row) * n, (first + row) * n + first), row * first)
    const known = { values: panel, offset: 0, stride: first, count: size }
    for (let from = first; from < n; from += block) {
      const count = Math.min(block, n - from)
      const own = { values, offset: from * n, stride: n, count }
      if (from === first) {
        const square = { values: new Float64Array(size * size), offset: 0, stride: size, count: size }
        addProducts(square, known, known, first, -1)
        factoriseBlock(values, n, first, square.values, size)
      } else {
        addProducts({ ...own, offset: own.offset + first }, own, known, first, -1)
        solveBlock(values, n, from, count, first, size)
      }
      done += count * size * (first + block)
      yield done / work
    }
  }
  return { n, values }
}

/** A block on the diagonal, to which `changes`, [size, size], is added first. */
function factoriseBlock(values: Float64Array, n: number, first: number, changes: Float64Array, size: number): void {
  for (let i = first; i < first + size; i++) {
    const row = changes.subarray((i - first) * size)
    const whole = values[i * n + i] as number
    for (let j = first; j <= i; j++) values[i * n + j] = (values[i * n + j] as number) + (row[j - first] as number)
    for (let j = first; j < i; j++) eliminate(values, n, i, j, first)
    let pivot = values[i * n + i] as number
    for (let p = first; p < i; p++) pivot -= (values[i * n + p] as number) ** 2
    if (!(pivot > whole * n * Number.EPSILON))
      throw new IndefiniteError(`not positive definite in double precision, at row ${i + 1} of ${n}`)
    values[i * n + i] = Math.sqrt(pivot)
  }
}

function solveBlock(values: Float64Array, n: number, from: number, count: number, first: number, size: number): void {
  for (let i = from; i < from + count; i++) for (let j = first; j < first + size; j++) eliminate(values, n, i, j, first)
}

/** L_ij from what A_ij has become, once all to its left in the block are known. */
function eliminate(values: Float64Array, n: number, i: number, j: number, first: number): void {
  const [row, other] = [i * n, j * n]
  let rest = values[row + j] as number
  for (let p = first; p < j; p++) rest -= (values[row + p] as number) * (values[other + p] as number)
  values[row + j] = rest / (values[other + j] as number)
}

/** Solves L z = b for each of the right sides, [count, n] by rows; overwrites them. */
function solveLower({ n, values }: Factor, sides: Float64Array): void {
  for (let i = 0; i < n; i++) {
    const row = i * n
    for (let side = 0; side < sides.length; side += n) {
      let rest = sides[side + i] as number
      for (let p = 0; p < i; p++) rest -= (values[row + p] as number) * (sides[side + p] as number)
      sides[side + i] = rest / (values[row + i] as number)
    }
  }
}

/** Solves L^T z = b, likewise. */
function solveUpper({ n, values }: Factor, sides: Float64Array): void {
  for (let i = n - 1; i >= 0; i--) {
    const row = i * n
    for (let side = 0; side < sides.length; side += n) {
      const found = (sides[side + i] as number) / (values[row + i] as number)
      sides[side + i] = found
      for (let p = 0; p < i; p++) sides[side + p] = (sides[side + p] as number) - (values[row + p] as number) * found
    }
  }
}

/** Solves A z = b for each of the right sides, [count, n] by rows; overwrites them. */
export function solveFactored(factor: Factor, sides: Float64Array): void {
  solveLower(factor, sides)
  solveUpper(factor, sides)
}

/** log det A. */
export function logDeterminant({ n, values }: Factor): number {
  let sum = 0
  for (let i = 0; i < n; i++) sum += Math.log(values[i * n + i] as number)
  return 2 * sum
}
