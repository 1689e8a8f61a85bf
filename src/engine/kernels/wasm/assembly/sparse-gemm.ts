// c = finish(start + (a - background) b), where most of a is background: steps of k at which four lines of a have nothing are left out.
import { block, blockColumns, blockK, roundUp, TILE_BYTES } from './gemm'
import { pack } from './pack'
import { STORE, TILE_COLUMNS, TILE_ROWS } from './tile'

/** Bytes of scratch memory that `sparseGemm` needs for an m x k times a k x n matrix. */
export function sparseGemmScratchBytes(m: i32, n: i32, k: i32): usize {
  const rows = roundUp(m, TILE_ROWS)
  const depth = blockK(k)
  const words = rows * depth + (rows / TILE_ROWS) * (depth + 1) + blockColumns(n, k) * depth
  return 64 + 2 * TILE_BYTES + (<usize>words << 2)
}

/**
 * a: m x k, its rows dense (`transposed` false), or its columns (true: element (i, l) at a[l * m + i]); b: k x n and c: m x n, dense rows.
 * background: a number for each row of a, or where it is transposed for each column. The sums start from the n floats at
 * `start`, or (start = 0) from what c holds. scratch: sparseGemmScratchBytes. Sums go in the order of k; what is left out would add 0.
 */
export function sparseGemm(
  m: i32, n: i32, k: i32, a: usize, transposed: bool, background: usize, b: usize, c: usize, start: usize, finish: i32, scratch: usize,
): void {
  const kc = blockK(k)
  const nc = blockColumns(n, k)
  const panels = <usize>(roundUp(m, TILE_ROWS) / TILE_ROWS)
  const edge = (scratch + 63) & ~63
  const left = edge + 2 * TILE_BYTES
  const steps = left + ((panels * <usize>kc) << 4)
  const counts = steps + ((panels * <usize>kc) << 2)
  const right = counts + (panels << 2)

  for (let l = 0; l < k; l += kc) {
    const depth = min(kc, k - l)
    const last = l + depth >= k
    for (let i = 0; i < m; i += TILE_ROWS) {
      const panel = left + (<usize>(i * depth) << 2)
      const own = steps + <usize>(i * depth)
      const count = transposed
        ? packColumns(panel, own, a + (<usize>(l * m + i) << 2), min(TILE_ROWS, m - i), depth, m, background + (<usize>l << 2))
        : packRows(panel, own, a + (<usize>(i * k + l) << 2), min(TILE_ROWS, m - i), depth, k, background + (<usize>i << 2))
      store<i32>(counts + i, count)
    }
    for (let j = 0; j < n; j += nc) {
      const columns = min(nc, n - j)
      pack(right, b + (<usize>(l * n + j) << 2), columns, depth, 1, n, TILE_COLUMNS)
      const at = <usize>j << 2
      const from = start && l == 0 ? start + at : 0
      block(m, columns, depth, left, right, c + at, n, from, last ? finish : STORE, 0, edge, steps, counts)
    }
  }
}

/** Up to four rows of a, their step l where any of them has something: returns how many steps there are. */
function packRows(panel: usize, steps: usize, a: usize, lines: i32, k: i32, stride: i32, background: usize): i32 {
  const first = panel
  const rowBytes = <usize>stride << 2
  let l = 0
  if (lines == TILE_ROWS) {
    const own = v128.load(background)
    for (; l + 4 <= k; l += 4) {
      const from = a + (<usize>l << 2)
      const r0 = v128.load(from)
      const r1 = v128.load(from + rowBytes)
      const r2 = v128.load(from + 2 * rowBytes)
      const r3 = v128.load(from + 3 * rowBytes)
      const t0 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5)
      const t1 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7)
      const t2 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5)
      const t3 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7)
      const filled = keep(panel, steps, f32x4.sub(v128.shuffle<f32>(t0, t2, 0, 1, 4, 5), own), l)
      panel += filled << 4
      steps += filled << 2
      const second = keep(panel, steps, f32x4.sub(v128.shuffle<f32>(t0, t2, 2, 3, 6, 7), own), l + 1)
      panel += second << 4
      steps += second << 2
      const third = keep(panel, steps, f32x4.sub(v128.shuffle<f32>(t1, t3, 0, 1, 4, 5), own), l + 2)
      panel += third << 4
      steps += third << 2
      const fourth = keep(panel, steps, f32x4.sub(v128.shuffle<f32>(t1, t3, 2, 3, 6, 7), own), l + 3)
      panel += fourth << 4
      steps += fourth << 2
    }
  }
  for (; l < k; l++) {
    let column = f32x4.splat(0)
    for (let line = 0; line < lines; line++) {
      const difference = load<f32>(a + <usize>line * rowBytes + (<usize>l << 2)) - load<f32>(background + (<usize>line << 2))
      column = withLane(column, line, difference)
    }
    const filled = keep(panel, steps, column, l)
    panel += filled << 4
    steps += filled << 2
  }
  return <i32>((panel - first) >> 4)
}

/** Up to four columns of a, likewise; step l is its row l. */
function packColumns(panel: usize, steps: usize, a: usize, lines: i32, k: i32, stride: i32, background: usize): i32 {
  const first = panel
  const rowBytes = <usize>stride << 2
  for (let l = 0; l < k; l++) {
    const own = load<f32>(background + (<usize>l << 2))
    let column = f32x4.splat(0)
    if (lines == TILE_ROWS) column = f32x4.sub(v128.load(a), f32x4.splat(own))
    else for (let line = 0; line < lines; line++) column = withLane(column, line, load<f32>(a + (<usize>line << 2)) - own)
    const filled = keep(panel, steps, column, l)
    panel += filled << 4
    steps += filled << 2
    a += rowBytes
  }
  return <i32>((panel - first) >> 4)
}

/** Writes four entries and where their row lies in a packed right panel; returns 1, or 0 where there is nothing, to be written over. */
// @ts-ignore: decorator
@inline
function keep(panel: usize, steps: usize, column: v128, l: i32): usize {
  v128.store(panel, column)
  store<u32>(steps, <u32>l << 5)
  return <usize>v128.any_true(column)
}

function withLane(column: v128, lane: i32, value: f32): v128 {
  if (lane == 0) return f32x4.replace_lane(column, 0, value)
  if (lane == 1) return f32x4.replace_lane(column, 1, value)
  if (lane == 2) return f32x4.replace_lane(column, 2, value)
  return f32x4.replace_lane(column, 3, value)
}
