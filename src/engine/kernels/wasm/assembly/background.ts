// The background of images: the value of a row that most of its entries have, and how much stands out from it.

/** background[i] = the smallest entry of row i of x (rows x k): black, in images that are bright on black. */
export function backgrounds(x: usize, rows: i32, k: i32, background: usize): void {
  const whole = <usize>(k & ~3) << 2
  const bytes = <usize>k << 2
  for (let i = 0; i < rows; i++) {
    let least = v128.load32_splat(x)
    for (let j: usize = 0; j < whole; j += 16) least = f32x4.pmin(least, v128.load(x + j))
    let smallest = min(
      min(f32x4.extract_lane(least, 0), f32x4.extract_lane(least, 1)),
      min(f32x4.extract_lane(least, 2), f32x4.extract_lane(least, 3)),
    )
    for (let j = whole; j < bytes; j += 4) smallest = min(smallest, load<f32>(x + j))
    store<f32>(background + (<usize>i << 2), smallest)
    x += bytes
  }
}

/** Of the runs of four entries side by side in a row of x, how many stand out from its background. */
export function filledAlongRows(x: usize, rows: i32, k: i32, background: usize): i32 {
  let filled = 0
  const whole = <usize>(k & ~3) << 2
  for (let i = 0; i < rows; i++) {
    const own = v128.load32_splat(background + (<usize>i << 2))
    for (let j: usize = 0; j < whole; j += 16) filled += <i32>v128.any_true(f32x4.ne(v128.load(x + j), own))
    x += <usize>k << 2
  }
  return filled
}

/** Of the columns of four entries, one below the other in four rows of x, how many stand out from their backgrounds. */
export function filledAcrossRows(x: usize, rows: i32, k: i32, background: usize): i32 {
  let filled = 0
  const rowBytes = <usize>k << 2
  const whole = <usize>(k & ~3) << 2
  for (let i = 0; i + 4 <= rows; i += 4) {
    const at = background + (<usize>i << 2)
    const b0 = v128.load32_splat(at)
    const b1 = v128.load32_splat(at, 4)
    const b2 = v128.load32_splat(at, 8)
    const b3 = v128.load32_splat(at, 12)
    for (let j: usize = 0; j < whole; j += 16) {
      const from = x + j
      const top = v128.or(f32x4.ne(v128.load(from), b0), f32x4.ne(v128.load(from + rowBytes), b1))
      const bottom = v128.or(f32x4.ne(v128.load(from + 2 * rowBytes), b2), f32x4.ne(v128.load(from + 3 * rowBytes), b3))
      filled += popcnt(i32x4.bitmask(v128.or(top, bottom)))
    }
    x += 4 * rowBytes
  }
  return filled
}

/** c[i][j] = left[i] * row[j] + bias[j]: what a product starts from whose left matrix has backgrounds. c: rows x columns. */
export function outerStart(c: usize, left: usize, row: usize, bias: usize, rows: i32, columns: i32): void {
  const whole = <usize>(columns & ~3) << 2
  const bytes = <usize>columns << 2
  for (let i = 0; i < rows; i++) {
    const factor = load<f32>(left)
    const factors = f32x4.splat(factor)
    for (let j: usize = 0; j < whole; j += 16) {
      v128.store(c + j, f32x4.add(f32x4.mul(factors, v128.load(row + j)), v128.load(bias + j)))
    }
    for (let j = whole; j < bytes; j += 4) store<f32>(c + j, factor * load<f32>(row + j) + load<f32>(bias + j))
    c += bytes
    left += 4
  }
}

/** sums[j] = weights[0] * a[0][j] + weights[1] * a[1][j] + ... for the rows x columns matrix a. */
export function weightedSums(a: usize, weights: usize, sums: usize, rows: i32, columns: i32): void {
  const whole = <usize>(columns & ~3) << 2
  const bytes = <usize>columns << 2
  memory.fill(sums, 0, bytes)
  for (let i = 0; i < rows; i++) {
    const weight = load<f32>(weights + (<usize>i << 2))
    const factors = f32x4.splat(weight)
    for (let j: usize = 0; j < whole; j += 16) {
      v128.store(sums + j, f32x4.add(v128.load(sums + j), f32x4.mul(factors, v128.load(a + j))))
    }
    for (let j = whole; j < bytes; j += 4) store<f32>(sums + j, load<f32>(sums + j) + weight * load<f32>(a + j))
    a += bytes
  }
}
