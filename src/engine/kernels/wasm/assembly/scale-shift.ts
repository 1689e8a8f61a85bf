// A factor and an offset for every column of a matrix: batch normalisation once its statistics are known.
import { madd } from './madd'

/** y[i][j] = x[i][j] * factor[j] + shift[j]; x, y: rows x columns. */
export function scaleShift(x: usize, y: usize, rows: i32, columns: i32, factor: usize, shift: usize): void {
  const bytes = <usize>columns << 2
  const whole = bytes & ~15
  for (let row = 0; row < rows; row++) {
    let j: usize = 0
    for (; j < whole; j += 16) v128.store(y + j, madd(v128.load(x + j), v128.load(factor + j), v128.load(shift + j)))
    for (; j < bytes; j += 4) {
      v128.store_lane<f32>(y + j, madd(v128.load32_zero(x + j), v128.load32_zero(factor + j), v128.load32_zero(shift + j)), 0)
    }
    x += bytes
    y += bytes
  }
}
