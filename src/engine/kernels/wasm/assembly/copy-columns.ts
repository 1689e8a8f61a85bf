// Copies a block of columns from one matrix into another, as joining and cutting tensors along an axis needs it.

/** `rows` runs of `bytes`, a multiple of 4, from `from` and every fromStride bytes after it, to `to` and every toStride bytes. */
export function copyColumns(from: usize, fromStride: usize, to: usize, toStride: usize, rows: i32, bytes: usize): void {
  for (let row = 0; row < rows; row++) {
    if (bytes >= 16) {
      const last = bytes - 16
      for (let i: usize = 0; i < last; i += 16) v128.store(to + i, v128.load(from + i))
      v128.store(to + last, v128.load(from + last))
    } else {
      for (let i: usize = 0; i < bytes; i += 4) store<i32>(to + i, load<i32>(from + i))
    }
    from += fromStride
    to += toStride
  }
}
