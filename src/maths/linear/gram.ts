// Gram matrices: the inner product of every row with every row.
import { addProducts, type Rows, rowsOf } from './products.ts'
import type { Steps } from './steps.ts'

/** A tile takes a millisecond or two. */
const tile = 64

/** a: [m, length], b: [n, length], by rows; returns a b^T, [m, n]. */
export function* productsOf(a: Float64Array, b: Float64Array, length: number): Steps<Float64Array> {
  const [all, others] = [rowsOf(a, length), rowsOf(b, length)]
  const out = new Float64Array(all.count * others.count)
  for (let i = 0; i < all.count; i += tile)
    for (let j = 0; j < others.count; j += tile) {
      addProducts(tileAt(out, others.count, i, j), some(all, i), some(others, j), length, 1)
      yield (i * others.count + (j + tile) * Math.min(tile, all.count - i)) / out.length
    }
  return out
}

/** a: [n, length]; returns a a^T, [n, n], both triangles. */
export function* gramOf(a: Float64Array, length: number): Steps<Float64Array> {
  const all = rowsOf(a, length)
  const n = all.count
  const out = new Float64Array(n * n)
  for (let i = 0; i < n; i += tile)
    for (let j = 0; j <= i; j += tile) {
      addProducts(tileAt(out, n, i, j), some(all, i), some(all, j), length, 1)
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
