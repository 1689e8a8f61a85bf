// Where a label stands beside the curve that it names: nearer to it than to any other, or joined to it by a leader.

import { type Box, isClear, isFree, type Obstacles, type Silhouette } from './label-layout.ts'

/** Between a label and what it names, in px: the nearest that is free. */
const gaps = [5, 10, 16]
/** Lengths of a leader, px. */
const leaders = [22, 30, 40, 52, 66, 82]
/** Another curve must be so many px farther from a label than its own. */
const lead = 6
const clearance = 4

export interface Placed {
  readonly box: Box
  /** From the curve to the label, where it stands too far off to be read as its name without one. */
  readonly leader: Silhouette['path'] | null
}

/**
 * A free place for a label of one of the curves `own` (which share the name): after its end, else above or below it,
 * from the right to the left, where no other curve is as near; else farther off with an upright leader that meets no
 * other curve. Null where there is neither. Curves that are in `own` are recognised by identity among the obstacles.
 */
export function placeBeside(own: readonly Silhouette[], size: Pick<Box, 'width' | 'height'>, obstacles: Obstacles): Placed | null {
  const others = obstacles.curves.filter((curve) => !own.includes(curve))
  for (const { path } of own)
    for (const box of beside(path, size)) if (isFree(box, obstacles, clearance) && isNearest(box, own, others)) return { box, leader: null }
  for (const length of leaders)
    for (const { path } of own)
      for (const placed of withLeader(path, size, length)) {
        const [[x, from], [, to]] = placed.leader
        if (isFree(placed.box, obstacles, clearance) && isOpen(x, from, to, others, obstacles.boxes)) return placed
      }
  return null
}

/** A free place near a point, which may lie on a curve; null where there is none. */
export function placeNear(point: readonly [number, number], size: Pick<Box, 'width' | 'height'>, obstacles: Obstacles): Placed | null {
  for (const box of beside([point], size)) if (isFree(box, obstacles, clearance)) return { box, leader: null }
  for (const length of leaders)
    for (const placed of withLeader([point], size, length))
      if (isFree(placed.box, obstacles, clearance) && isOpen(point[0], point[1], placed.leader[1][1], [], obstacles.boxes)) return placed
  return null
}

/** From a box to the nearest px of a curve; infinite if none is within `reach` px. */
export function distanceTo({ upper, lower }: Silhouette, { x, y, width, height }: Box, reach: number): number {
  let nearest = Number.POSITIVE_INFINITY
  for (let column = Math.max(0, Math.floor(x - reach)); column <= Math.min(upper.length - 1, x + width + reach); column++) {
    const across = Math.max(0, x - column, column - x - width)
    const down = Math.max(0, (upper[column] as number) - y - height, y - (lower[column] as number))
    nearest = Math.min(nearest, Math.hypot(across, down))
  }
  return nearest <= reach ? nearest : Number.POSITIVE_INFINITY
}

function isNearest(box: Box, own: readonly Silhouette[], others: readonly Silhouette[]): boolean {
  const reach = (gaps.at(-1) ?? 0) + 2
  const distance = Math.min(...own.map((curve) => distanceTo(curve, box, reach)))
  return distance <= reach && others.every((curve) => distanceTo(curve, box, distance + lead) === Number.POSITIVE_INFINITY)
}

/** Whether an upright line meets no curve (nor starts on one) and no box. */
function isOpen(x: number, from: number, to: number, curves: readonly Silhouette[], boxes: readonly Box[]): boolean {
  const line = { x: x - 1, y: Math.min(from, to) - 1, width: 2, height: Math.abs(to - from) + 2 }
  return isClear(line, { curves, boxes }, 1)
}

/** Points of a curve at least 6 px apart, from its end to its start. */
function* pointsOf(path: Silhouette['path']): Generator<readonly [number, number]> {
  let before = Number.POSITIVE_INFINITY
  for (let i = path.length - 1; i >= 0; i--) {
    const point = path[i] as readonly [number, number]
    if (before - point[0] < 6) continue
    before = point[0]
    yield point
  }
}

function* beside(path: Silhouette['path'], size: Pick<Box, 'width' | 'height'>): Generator<Box> {
  const { width, height } = size
  const end = path.at(-1)
  if (end) for (const gap of gaps) yield { ...size, x: end[0] + gap, y: end[1] - height / 2 }
  for (const [x, y] of pointsOf(path))
    for (const gap of gaps)
      for (const left of [x - width / 2, x + gap, x - width - gap]) {
        yield { ...size, x: left, y: y - height - gap }
        yield { ...size, x: left, y: y + gap }
      }
}

function* withLeader(
  path: Silhouette['path'],
  size: Pick<Box, 'width' | 'height'>,
  length: number,
): Generator<{ box: Box; leader: readonly [readonly [number, number], readonly [number, number]] }> {
  for (const [x, y] of pointsOf(path))
    for (const left of [x - size.width / 2, x - 6, x + 6 - size.width]) {
      yield {
        box: { ...size, x: left, y: y - length - size.height },
        leader: [
          [x, y],
          [x, y - length],
        ],
      }
      yield {
        box: { ...size, x: left, y: y + length },
        leader: [
          [x, y],
          [x, y + length],
        ],
      }
    }
}
