// c = finish(start + a b): the product of two matrices, cut into blocks that stay in the second-level cache while they are used.
import { pack } from './pack'
import { MASK, STORE, TILE_COLUMNS, TILE_ROWS, tile } from './tile'

// Blocks: at most this many steps of k, and this many floats of the left and the right matrix packed at a time.
const MOST_K: i32 = 400
const LEFT_FLOATS: i32 = 64 * 1024
const RIGHT_FLOATS: i32 = 32 * 1024
export const TILE_BYTES: usize = 128

/** `length` in the fewest equal blocks of at most `most`, a block being a multiple of `unit`. */
function blockOf(length: i32, most: i32, unit: i32): i32 {
  const blocks = max((length + most - 1) / most, 1)
  return roundUp((length + blocks - 1) / blocks, unit)
}

export function roundUp(length: i32, unit: i32): i32 {
  return ((length + unit - 1) / unit) * unit
}

export function blockK(k: i32): i32 {
  return max(blockOf(k, MOST_K, 1), 1)
}

function blockRows(m: i32, k: i32): i32 {
  return blockOf(m, roundUp(LEFT_FLOATS / blockK(k), TILE_ROWS), TILE_ROWS)
}

export function blockColumns(n: i32, k: i32): i32 {
  return blockOf(n, roundUp(RIGHT_FLOATS / blockK(k), TILE_COLUMNS), TILE_COLUMNS)
}

/** Bytes of scratch memory that `gemm` needs for an m x k times a k x n matrix. */
export function gemmScratchBytes(m: i32, n: i32, k: i32): usize {
  const floats = roundUp(n, TILE_COLUMNS) + (blockRows(m, k) + blockColumns(n, k)) * blockK(k)
  return 64 + 2 * TILE_BYTES + (<usize>floats << 2)
}

/**
 * a: m x k, element (i, l) at a[i * aRow + l * aColumn]; b: k x n likewise; one stride of each is 1. c: m x n, dense rows.
 * The sums start from what c holds if `onto`, else from the n floats at `bias`, else (bias = 0) from zero.
 * mask (for finish = MASK): like c. scratch: gemmScratchBytes.
 * Every element is summed in the order of k, whatever the blocks.
 */
export function gemm(
  m: i32, n: i32, k: i32,
  a: usize, aRow: i32, aColumn: i32,
  b: usize, bRow: i32, bColumn: i32,
  c: usize, onto: bool, bias: usize, finish: i32, mask: usize, scratch: usize,
): void {
  const kc = blockK(k)
  const mc = blockRows(m, k)
  const nc = blockColumns(n, k)
  const edge = (scratch + 63) & ~63
  const start = edge + 2 * TILE_BYTES
  const left = start + (<usize>roundUp(n, TILE_COLUMNS) << 2)
  const right = left + (<usize>(mc * kc) << 2)
  memory.fill(start, 0, left - start)
  if (bias) memory.copy(start, bias, <usize>n << 2)

  let l = 0
  do {
    const depth = min(kc, k - l)
    const last = l + depth >= k
    for (let j = 0; j < n; j += nc) {
      const columns = min(nc, n - j)
      pack(right, b + (<usize>(l * bRow + j * bColumn) << 2), columns, depth, bColumn, bRow, TILE_COLUMNS)
      for (let i = 0; i < m; i += mc) {
        const rows = min(mc, m - i)
        if (j == 0 || mc < m) pack(left, a + (<usize>(i * aRow + l * aColumn) << 2), rows, depth, aRow, aColumn, TILE_ROWS)
        const corner = <usize>(i * n + j) << 2
        const from = onto || l > 0 ? 0 : start + (<usize>j << 2)
        block(rows, columns, depth, left, right, c + corner, n, from, last ? finish : STORE, mask + corner, edge, 0, 0)
      }
    }
    l += depth
  } while (l < k)
}

/**
 * One packed block: tile by tile, along the rows of c. start: where the sums start from, or 0 to go on from c.
 * steps, counts: 0, or for each panel of the left block where its steps of k lie in the right one (k places a panel), and how many it has.
 */
export function block(
  rows: i32, columns: i32, k: i32, left: usize, right: usize,
  c: usize, n: i32, start: usize, finish: i32, mask: usize, edge: usize, steps: usize, counts: usize,
): void {
  const rowBytes = <usize>n << 2
  for (let i = 0; i < rows; i += TILE_ROWS) {
    const a = left + (<usize>(i * k) << 2)
    const depth = counts ? load<i32>(counts + i) : k
    const own = steps ? steps + <usize>(i * k) : 0
    for (let j = 0; j < columns; j += TILE_COLUMNS) {
      const b = right + (<usize>(j * k) << 2)
      const offset = (<usize>i * n + j) << 2
      const to = c + offset
      const height = min(rows - i, TILE_ROWS)
      const width = min(columns - j, TILE_COLUMNS)
      if (height == TILE_ROWS && width == TILE_COLUMNS) {
        const from = start ? start + (<usize>j << 2) : to
        tile(a, b, depth, from, start ? 0 : rowBytes, to, rowBytes, finish, mask + offset, rowBytes, own)
      } else {
        // A tile over the edge is computed beside the matrix, and the part that exists is copied.
        const from = start ? start + (<usize>j << 2) : edge
        if (!start) copyTile(edge, 32, to, rowBytes, height, width)
        if (finish == MASK) copyTile(edge + TILE_BYTES, 32, mask + offset, rowBytes, height, width)
        edgeTile(a, b, depth, from, start ? 0 : 32, edge, finish, edge + TILE_BYTES, own)
        copyTile(to, rowBytes, edge, 32, height, width)
      }
    }
  }
}

function edgeTile(
  a: usize, b: usize, k: i32, from: usize, fromStride: usize, edge: usize, finish: i32, mask: usize, steps: usize,
): void {
  tile(a, b, k, from, fromStride, edge, 32, finish, mask, 32, steps)
}

function copyTile(to: usize, toStride: usize, from: usize, fromStride: usize, height: i32, width: i32): void {
  for (let i = 0; i < height; i++) {
    const bytes = <usize>width << 2
    let j = bytes & ~15
    if (j) v128.store(to, v128.load(from))
    if (j > 16) v128.store(to, v128.load(from, 16), 16)
    for (; j < bytes; j += 4) store<f32>(to + j, load<f32>(from + j))
    to += toStride
    from += fromStride
  }
}
