// Packing: copies a block of a matrix into panels, the order in which the microkernel reads it.

/**
 * Writes `lines` lines of length k as panels [line / width][k][width], the last one filled up with zeros.
 * A line is a row of the left matrix or a column of the right one. Element (line, i) lies at
 * source[line * lineStride + i * stride], strides in floats; one of the two is 1. width: 4 or 8.
 */
export function pack(target: usize, source: usize, lines: i32, k: i32, lineStride: i32, stride: i32, width: i32): void {
  const full = lines - (lines % width)
  if (lineStride == 1) packAlongLines(target, source, full, k, stride, width)
  else packAlongK(target, source, full, k, lineStride, width)
  if (full < lines) packRest(target + ((full * k) << 2), source + ((full * lineStride) << 2), lines - full, k, lineStride, stride, width)
}

/** Floats of a line that are dealt out at a time: few enough panels that their ends stay in the first-level cache. */
const RUN: i32 = 64

/** Lines side by side in memory: each step of k is a run of them, dealt out to the panels. */
function packAlongLines(target: usize, source: usize, lines: i32, k: i32, stride: i32, width: i32): void {
  const panelBytes = <usize>(k * width) << 2
  const widthBytes = <usize>width << 2
  for (let first = 0; first < lines; first += RUN) {
    const last = min(first + RUN, lines)
    for (let i = 0; i < k; i++) {
      let from = source + (<usize>(i * stride + first) << 2)
      let to = target + <usize>i * widthBytes
      if (width == 4) {
        for (const end = from + (<usize>(last - first) << 2); from < end; from += 16, to += panelBytes) v128.store(to, v128.load(from))
      } else {
        for (const end = from + (<usize>(last - first) << 2); from < end; from += 32, to += panelBytes) {
          v128.store(to, v128.load(from))
          v128.store(to, v128.load(from, 16), 16)
        }
      }
    }
    target += <usize>(RUN / width) * panelBytes
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
  const lineBytes = <usize>lineStride << 2
  const there = target + (<usize>lines << 2)
  const next = <usize>width << 2
  const gap = <usize>(width - lines) << 2
  for (let step: usize = 0; step < <usize>k * next; step += next) {
    let from = source
    for (let to = target + step; to < there + step; to += 4, from += lineBytes) store<f32>(to, load<f32>(from))
    for (let to = there + step; to < there + step + gap; to += 4) store<f32>(to, 0)
    source += <usize>stride << 2
  }
}
