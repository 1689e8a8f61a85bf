// Local response normalisation with exponent 3/4, over neighbouring channels: y = x / n^(3/4), n = bias + alpha * sum of x^2
// over the channels at most `radius` away.
import { madd } from './madd'

/** Bytes on each side of a pixel's channels in scratch memory that are zero: a vector may start that early or end that late. */
function margin(radius: i32): usize {
  return <usize>((radius + 3) & ~3) << 2
}

// @ts-ignore: decorator
@inline
function paddedBytes(channels: i32): usize {
  return <usize>((channels + 3) & ~3) << 2
}

/** sum over the window of the values at `at`, squared or as they are. */
// @ts-ignore: decorator
@inline
function windowSum(at: usize, radius: usize, squared: bool): v128 {
  let sum = f32x4.splat(0)
  for (let from = at - radius; from <= at + radius; from += 4) {
    const value = v128.load(from)
    sum = squared ? madd(value, value, sum) : f32x4.add(sum, value)
  }
  return sum
}

/** n^(-3/4) */
// @ts-ignore: decorator
@inline
function power(n: v128): v128 {
  const root = f32x4.sqrt(n)
  return f32x4.div(f32x4.splat(1), f32x4.mul(root, f32x4.sqrt(root)))
}

/** x, y: pixels x channels. scratch: 4 * (3 * channels + 6 * radius + 48) bytes are enough, here and below. */
export function localResponse(x: usize, y: usize, pixels: i32, channels: i32, radius: i32, bias: f32, alpha: f32, scratch: usize): void {
  const bytes = <usize>channels << 2
  const padded = paddedBytes(channels)
  const row = scratch + margin(radius)
  const out = row + padded + margin(radius)
  memory.fill(scratch, 0, out + padded - scratch)
  for (let pixel = 0; pixel < pixels; pixel++) {
    memory.copy(row, x, bytes)
    for (let c: usize = 0; c < padded; c += 16) {
      const n = madd(f32x4.splat(alpha), windowSum(row + c, <usize>radius << 2, true), f32x4.splat(bias))
      v128.store(out + c, f32x4.mul(v128.load(row + c), power(n)))
    }
    memory.copy(y, out, bytes)
    x += bytes
    y += bytes
  }
}

/** dx = dy / n^(3/4) - 3/2 alpha x * (sum of dy y / n over the window). */
export function localResponseGradient(
  x: usize, y: usize, dy: usize, dx: usize,
  pixels: i32, channels: i32, radius: i32, bias: f32, alpha: f32, scratch: usize,
): void {
  const bytes = <usize>channels << 2
  const padded = paddedBytes(channels)
  const row = scratch + margin(radius)
  const ratio = row + padded + margin(radius)
  const out = ratio + padded + margin(radius)
  memory.fill(scratch, 0, out + padded - scratch)
  for (let pixel = 0; pixel < pixels; pixel++) {
    memory.copy(row, x, bytes)
    memory.copy(ratio, dy, bytes)
    memory.copy(out, y, bytes)
    for (let c: usize = 0; c < padded; c += 16) {
      const n = madd(f32x4.splat(alpha), windowSum(row + c, <usize>radius << 2, true), f32x4.splat(bias))
      const given = v128.load(ratio + c)
      v128.store(ratio + c, f32x4.div(f32x4.mul(given, v128.load(out + c)), n))
      v128.store(out + c, f32x4.mul(given, power(n)))
    }
    // Beyond the last channel the windows must find zeros, whatever the division gave there.
    memory.fill(ratio + bytes, 0, padded - bytes)
    for (let c: usize = 0; c < padded; c += 16) {
      const pull = f32x4.mul(f32x4.mul(f32x4.splat(-1.5 * alpha), v128.load(row + c)), windowSum(ratio + c, <usize>radius << 2, false))
      v128.store(out + c, f32x4.add(v128.load(out + c), pull))
    }
    memory.copy(dx, out, bytes)
    x += bytes
    y += bytes
    dy += bytes
    dx += bytes
  }
}
