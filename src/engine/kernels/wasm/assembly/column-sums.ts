// Sums over the rows of a matrix: the gradient of a bias.

/** sums[j] = a[0][j] + a[1][j] + ... for the rows x columns matrix a. */
export function columnSums(a: usize, sums: usize, rows: i32, columns: i32): void {
  const bytes = <usize>columns << 2
  memory.fill(sums, 0, bytes)
  for (let i = 0; i < rows; i++) {
    let j: usize = 0
    for (; j + 16 <= bytes; j += 16) v128.store(sums + j, f32x4.add(v128.load(sums + j), v128.load(a + j)))
    for (; j < bytes; j += 4) store<f32>(sums + j, load<f32>(sums + j) + load<f32>(a + j))
    a += bytes
  }
}
