// Gram matrices: the inner product of every row with every row.
import { addProducts, type Rows, rowsOf } from './products.ts'
import type { Steps } from './steps.ts'

/** A tile takes a millisecond or two. */
const tile = 64

/** a: [m, length], b: [n, length], by rows; returns a b^T, [m, n]. */
export const productsOf = (a: Float64Array, b: Float64Array, length: number): Steps<Float64Array> =>
  productsOfRows(rowsOf(a, length), rowsOf(b, length), length)

/** The same of the first `length` values of rows that may be longer. */
export function* productsOfRows(a: Rows, b: Rows, length: number): Steps<Float64Array> {
  const out = new Float64Array(a.count * b.count)
  for (let i = 0; i < a.count; i += tile)
    for (let j = 0; j < b.count; j += tile) {
      addProducts(tileAt(out, b.count, i, j), some(a, i), some(b, j), length, 1)
      yield Math.min(1, (i * b.count + (j + tile) * Math.min(tile, a.count - i)) / out.length)
    }
  return out
}

/** a: [n, length]; returns a a^T, [n, n], both triangles. */
export const gramOf = (a: Float64Array, length: number): Steps<Float64Array> => gramOfRows(rowsOf(a, length), length)

/** The same of the first `length` values of rows that may be longer. */
export function* gramOfRows(a: Rows, length: number): Steps<Float64Array> {
  const n = a.count
  const out = new Float64Array(n * n)
  for (let i = 0; i < n; i += tile)
    for (let j = 0; j <= i; j += tile) {
      addProducts(tileAt(out, n, i, j), some(a, i), some(a, j), length, 1)
      yield (i / n) ** 2
    }
  mirrorUp(out, n)
  return out
}

/** Copies the lower triangle of an [n, n] matrix to the upper one. */
function mirrorUp(values: Float64Array, n: number): void {
  for (let i = 0; i < n; i += tile)
    for (let j = 0; j <= i; j += tile)
      for (let row = i; row < Math.min(n, i + tile); row++)
        for (let column = j; column < Math.min(row, j + tile); column++) values[column * n + row] = values[row * n + column] as number
}

const some = ({ values, offset, stride, count }: Rows, first: number): Rows => {
  return { values, offset: offset + first * stride, stride, count: Math.min(tile, count - first) }
}

const tileAt = (values: Float64Array, stride: number, row: number, column: number): Rows => {
  return { values, offset: row * stride + column, stride, count: tile }
}
