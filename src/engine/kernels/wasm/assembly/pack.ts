// Packing: copies a block of a matrix into panels, the order in which the microkernel reads it.

/**
 * Writes `lines` lines of length k as panels [line / width][k][width], the last one filled up with zeros.
 * A line is a row of the left matrix or a column of the right one. Element (line, i) lies at
 * source[line * lineStride + i * stride], strides in floats; one of the two is 1. width: a multiple of 4.
 */
export function pack(target: usize, source: usize, lines: i32, k: i32, lineStride: i32, stride: i32, width: i32): void {
  const full = lines - (lines % width)
  if (lineStride == 1) packAlongLines(target, source, full, k, stride, width)
  else packAlongK(target, source, full, k, lineStride, width)
  if (full < lines) packRest(target + ((full * k) << 2), source + ((full * lineStride) << 2), lines - full, k, lineStride, stride, width)
}

/** Lines side by side in memory: each step of k is one run of them, dealt out to the panels. */
function packAlongLines(target: usize, source: usize, lines: i32, k: i32, stride: i32, width: i32): void {
  const panelBytes = <usize>(k * width) << 2
  const widthBytes = <usize>width << 2
  for (let i = 0; i < k; i++) {
    let from = source + (<usize>(i * stride) << 2)
    let to = target + <usize>i * widthBytes
    for (let line = 0; line < lines; line += width) {
      for (let w: usize = 0; w < widthBytes; w += 16) v128.store(to + w, v128.load(from + w))
      from += widthBytes
      to += panelBytes
    }
  }
}

/** k side by side in memory: 4 x 4 blocks are transposed. */
function packAlongK(target: usize, source: usize, lines: i32, k: i32, lineStride: i32, width: i32): void {
  const lineBytes = <usize>lineStride << 2
  const widthBytes = <usize>width << 2
  for (let line = 0; line < lines; line += 4) {
    let from = source + <usize>line * lineBytes
    let to = target + (<usize>((line - (line % width)) * k + (line % width)) << 2)
    let i = 0
    for (; i + 4 <= k; i += 4) {
      const r0 = v128.load(from)
      const r1 = v128.load(from + lineBytes)
      const r2 = v128.load(from + 2 * lineBytes)
      const r3 = v128.load(from + 3 * lineBytes)
      const t0 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5)
      const t1 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7)
      const t2 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5)
      const t3 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7)
      v128.store(to, v128.shuffle<f32>(t0, t2, 0, 1, 4, 5))
      to += widthBytes
      v128.store(to, v128.shuffle<f32>(t0, t2, 2, 3, 6, 7))
      to += widthBytes
      v128.store(to, v128.shuffle<f32>(t1, t3, 0, 1, 4, 5))
      to += widthBytes
      v128.store(to, v128.shuffle<f32>(t1, t3, 2, 3, 6, 7))
      to += widthBytes
      from += 16
    }
    for (; i < k; i++) {
      for (let w: usize = 0; w < 4; w++) store<f32>(to + (w << 2), load<f32>(from + w * lineBytes))
      to += widthBytes
      from += 4
    }
  }
}

/** The last panel, where lines are missing. */
function packRest(target: usize, source: usize, lines: i32, k: i32, lineStride: i32, stride: i32, width: i32): void {
  for (let i = 0; i < k; i++) {
    for (let line = 0; line < width; line++) {
      const value: f32 = line < lines ? load<f32>(source + (<usize>(line * lineStride + i * stride) << 2)) : 0
      store<f32>(target, value)
      target += 4
    }
  }
}
