// Images taken from the bytes of a set, moved where asked, and whitened: the definitions are src/maths/augment.ts and whiten.ts.

/**
 * whitened: `count` images of floats, the i-th from the image at row rows[i] of `images`, whose rows lie `stride` bytes apart.
 * moves: three i32 an image (down, right, mirrored), or 0 for none. scratch: the bytes of one image.
 */
export function whitenedRows(
  images: usize, stride: i32, rows: usize, moves: usize, count: i32,
  height: i32, width: i32, channels: i32, whitened: usize, scratch: usize,
): void {
  const pixels = height * width * channels
  for (let i = 0; i < count; i++) {
    let image = images + <usize>load<i32>(rows) * <usize>stride
    if (moves) {
      move(scratch, image, height, width, channels, load<i32>(moves), load<i32>(moves, 4), load<i32>(moves, 8) != 0)
      image = scratch
      moves += 12
    }
    whiten(whitened, image, pixels)
    whitened += <usize>pixels << 2
    rows += 4
  }
}

/** The image as its crop `down` and `right` of it shows it, zero where there is nothing. */
function move(moved: usize, image: usize, height: i32, width: i32, channels: i32, down: i32, right: i32, mirrored: bool): void {
  const rowBytes = width * channels
  memory.fill(moved, 0, height * rowBytes)
  for (let y = max(0, -down); y < min(height, height - down); y++) {
    const from = image + <usize>((y + down) * rowBytes)
    const to = moved + <usize>(y * rowBytes)
    if (mirrored) {
      for (let x = max(0, right); x < min(width, width + right); x++) {
        memory.copy(to + <usize>(x * channels), from + <usize>((width - 1 - x + right) * channels), channels)
      }
    } else {
      const first = max(0, -right)
      const length = min(width, width - right) - first
      if (length > 0) memory.copy(to + <usize>(first * channels), from + <usize>((first + right) * channels), length * channels)
    }
  }
}

/** Zero mean and unit deviation, by the exact sums of the bytes and of their squares. */
function whiten(whitened: usize, image: usize, pixels: i32): void {
  let sums = i32x4.splat(0)
  let squares = i32x4.splat(0)
  const whole = <usize>(pixels & ~15)
  for (let i: usize = 0; i < whole; i += 16) {
    const bytes = v128.load(image + i)
    const low = i16x8.extend_low_i8x16_u(bytes)
    const high = i16x8.extend_high_i8x16_u(bytes)
    sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(i16x8.add(low, high)))
    squares = i32x4.add(squares, i32x4.add(i32x4.dot_i16x8_s(low, low), i32x4.dot_i16x8_s(high, high)))
  }
  let sum = <f64>total(sums)
  let square = <f64>total(squares)
  for (let i = whole; i < <usize>pixels; i++) {
    const byte = <f64>load<u8>(image + i)
    sum += byte
    square += byte * byte
  }
  const mean = sum / pixels
  const deviation = Math.sqrt(max(0.0, square / pixels - mean * mean))
  const scale = <f32>(1 / max(deviation, 255 / Math.sqrt(pixels)))
  const shift = <f32>mean

  const means = f32x4.splat(shift)
  const scales = f32x4.splat(scale)
  for (let i: usize = 0; i < whole; i += 4) {
    const wide = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(image + i)))
    v128.store(whitened + (i << 2), f32x4.mul(f32x4.sub(f32x4.convert_i32x4_u(wide), means), scales))
  }
  for (let i = whole; i < <usize>pixels; i++) store<f32>(whitened + (i << 2), (<f32>load<u8>(image + i) - shift) * scale)
}

function total(lanes: v128): i64 {
  return (
    <i64>i32x4.extract_lane(lanes, 0) +
    <i64>i32x4.extract_lane(lanes, 1) +
    <i64>i32x4.extract_lane(lanes, 2) +
    <i64>i32x4.extract_lane(lanes, 3)
  )
}
