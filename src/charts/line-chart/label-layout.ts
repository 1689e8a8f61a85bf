// A column of labels at the line ends in which none overlap, and what a label must keep clear of.

/** A rectangle in px; x and y are its top left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Places labels in a column between `top` and `bottom` as close as possible (least squares) to the centres they want,
 * in the order of those centres and without overlap: isotonic regression by pooling neighbours. Returns the centres;
 * null for labels that do not fit, the last ones of the list first.
 */
export function placeColumn(wanted: readonly { centre: number; height: number }[], top: number, bottom: number): (number | null)[] {
  const placed: (number | null)[] = wanted.map(() => null)
  let space = bottom - top
  let fitting = 0
  for (const { height } of wanted) {
    if (height > space + 1e-9) break
    space -= height
    fitting++
  }
  const order = wanted
    .slice(0, fitting)
    .map((label, index) => ({ ...label, index }))
    .sort((a, b) => a.centre - b.centre)
  const offsets: number[] = []
  for (const [i, { height }] of order.entries())
    offsets.push(i === 0 ? height / 2 : (offsets[i - 1] as number) + ((order[i - 1]?.height ?? 0) + height) / 2)
  const pools: { sum: number; size: number }[] = []
  for (const [i, { centre }] of order.entries()) {
    let pool = { sum: centre - (offsets[i] as number), size: 1 }
    for (let before = pools.at(-1); before && before.sum / before.size > pool.sum / pool.size; before = pools.at(-1)) {
      pool = { sum: pool.sum + before.sum, size: pool.size + before.size }
      pools.pop()
    }
    pools.push(pool)
  }
  const starts = pools.flatMap(({ sum, size }) => Array<number>(size).fill(sum / size))
  for (const [i, { index }] of order.entries())
    placed[index] = Math.min(top + space, Math.max(top, starts[i] as number)) + (offsets[i] as number)
  return placed
}

/** A curve in px, and for each px of the plot's width how far up and down it reaches there. */
export interface Silhouette {
  readonly path: readonly (readonly [x: number, y: number])[]
  readonly upper: Float32Array
  readonly lower: Float32Array
}

/** Traces a curve over the columns 0 to `width`: so that a label asks a few columns, not thousands of points. */
export function traceSilhouette(path: Silhouette['path'], width: number): Silhouette {
  const columns = Math.max(1, Math.ceil(width) + 1)
  const upper = new Float32Array(columns).fill(Number.POSITIVE_INFINITY)
  const lower = new Float32Array(columns).fill(Number.NEGATIVE_INFINITY)
  for (const [i, [x1, y1]] of path.entries()) {
    const [x0, y0] = path[i - 1] ?? [x1, y1]
    const at = (x: number) => y0 + Math.min(1, Math.max(0, (x - x0) / (x1 - x0 || 1))) * (y1 - y0)
    for (let column = Math.max(0, Math.floor(x0)); column <= Math.min(columns - 1, Math.ceil(x1)); column++) {
      const [from, to] = [at(column - 0.5), at(column + 0.5)]
      upper[column] = Math.min(upper[column] as number, from, to)
      lower[column] = Math.max(lower[column] as number, from, to)
    }
  }
  return { path, upper, lower }
}

/** What a label must keep clear of: curves, other labels, and the frame it must stay in. */
export interface Obstacles {
  readonly curves: readonly Silhouette[]
  readonly boxes: readonly Box[]
  readonly frame: Box
}

/** Whether a box lies in the frame and keeps `clearance` px from every curve and box. */
export function isFree(box: Box, { frame, ...others }: Obstacles, clearance: number): boolean {
  const { x, y, width, height } = box
  if (x < frame.x || y < frame.y || x + width > frame.x + frame.width || y + height > frame.y + frame.height) return false
  return isClear(box, others, clearance)
}

/** Whether a box keeps `clearance` px from every curve, and as far to the left and right from every box. */
export function isClear({ x, y, width, height }: Box, { curves, boxes }: Omit<Obstacles, 'frame'>, clearance: number): boolean {
  for (const box of boxes)
    if (x < box.x + box.width + clearance && box.x < x + width + clearance && y < box.y + box.height && box.y < y + height) return false
  for (const { upper, lower } of curves)
    for (let column = Math.max(0, Math.floor(x - clearance)); column <= Math.min(upper.length - 1, x + width + clearance); column++)
      if ((upper[column] as number) < y + height + clearance && (lower[column] as number) > y - clearance) return false
  return true
}
