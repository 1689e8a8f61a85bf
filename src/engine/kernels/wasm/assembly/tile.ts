// The microkernel: one 4 x 8 tile of a matrix product, held in eight registers while k runs.
import { madd } from './madd'

/** Rows and columns of a tile; packed panels have these widths. */
export const TILE_ROWS: i32 = 4
export const TILE_COLUMNS: i32 = 8

/** What happens to a tile's sums before they are stored. */
export const STORE: i32 = 0
/** max(sum, 0). */
export const RELU: i32 = 1
/** The sum where the mask is positive, else 0. */
export const MASK: i32 = 2

/**
 * to = finish(from + a b). a: packed panel [k][4], b: packed panel [k][8]; `from`, `to` and `mask` are tiles whose rows
 * lie `...Stride` bytes apart (0 repeats one row). The products are added in the order of k.
 * steps: 0, or the byte offset in b of the row that belongs to each of the k entries of a, where a leaves steps out.
 */
// @ts-ignore: decorator
@inline
export function tile(
  a: usize, b: usize, k: i32,
  from: usize, fromStride: usize,
  to: usize, toStride: usize,
  finish: i32, mask: usize, maskStride: usize, steps: usize,
): void {
  let c00 = v128.load(from)
  let c01 = v128.load(from, 16)
  from += fromStride
  let c10 = v128.load(from)
  let c11 = v128.load(from, 16)
  from += fromStride
  let c20 = v128.load(from)
  let c21 = v128.load(from, 16)
  from += fromStride
  let c30 = v128.load(from)
  let c31 = v128.load(from, 16)

  // The loop stands here twice, so that it has no branch inside.
  const end = a + (<usize>k << 4)
  if (steps) {
    for (; a < end; a += 16, steps += 4) {
      const row = b + load<u32>(steps)
      const b0 = v128.load(row)
      const b1 = v128.load(row, 16)
      const a0 = v128.load32_splat(a)
      c00 = madd(a0, b0, c00)
      c01 = madd(a0, b1, c01)
      const a1 = v128.load32_splat(a, 4)
      c10 = madd(a1, b0, c10)
      c11 = madd(a1, b1, c11)
      const a2 = v128.load32_splat(a, 8)
      c20 = madd(a2, b0, c20)
      c21 = madd(a2, b1, c21)
      const a3 = v128.load32_splat(a, 12)
      c30 = madd(a3, b0, c30)
      c31 = madd(a3, b1, c31)
    }
  } else {
    for (; a < end; a += 16, b += 32) {
      const b0 = v128.load(b)
      const b1 = v128.load(b, 16)
      const a0 = v128.load32_splat(a)
      c00 = madd(a0, b0, c00)
      c01 = madd(a0, b1, c01)
      const a1 = v128.load32_splat(a, 4)
      c10 = madd(a1, b0, c10)
      c11 = madd(a1, b1, c11)
      const a2 = v128.load32_splat(a, 8)
      c20 = madd(a2, b0, c20)
      c21 = madd(a2, b1, c21)
      const a3 = v128.load32_splat(a, 12)
      c30 = madd(a3, b0, c30)
      c31 = madd(a3, b1, c31)
    }
  }

  const zero = f32x4.splat(0)
  if (finish == RELU) {
    c00 = f32x4.pmax(c00, zero)
    c01 = f32x4.pmax(c01, zero)
    c10 = f32x4.pmax(c10, zero)
    c11 = f32x4.pmax(c11, zero)
    c20 = f32x4.pmax(c20, zero)
    c21 = f32x4.pmax(c21, zero)
    c30 = f32x4.pmax(c30, zero)
    c31 = f32x4.pmax(c31, zero)
  } else if (finish == MASK) {
    c00 = v128.and(c00, f32x4.gt(v128.load(mask), zero))
    c01 = v128.and(c01, f32x4.gt(v128.load(mask, 16), zero))
    mask += maskStride
    c10 = v128.and(c10, f32x4.gt(v128.load(mask), zero))
    c11 = v128.and(c11, f32x4.gt(v128.load(mask, 16), zero))
    mask += maskStride
    c20 = v128.and(c20, f32x4.gt(v128.load(mask), zero))
    c21 = v128.and(c21, f32x4.gt(v128.load(mask, 16), zero))
    mask += maskStride
    c30 = v128.and(c30, f32x4.gt(v128.load(mask), zero))
    c31 = v128.and(c31, f32x4.gt(v128.load(mask, 16), zero))
  }

  v128.store(to, c00)
  v128.store(to, c01, 16)
  to += toStride
  v128.store(to, c10)
  v128.store(to, c11, 16)
  to += toStride
  v128.store(to, c20)
  v128.store(to, c21, 16)
  to += toStride
  v128.store(to, c30)
  v128.store(to, c31, 16)
}
