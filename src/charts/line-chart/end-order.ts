// The order of labels where curves end together: the order in which the curves lie over their whole length.

import type { Silhouette } from './label-layout.ts'

interface HasPath {
  readonly path: Silhouette['path']
}

/**
 * Curves from the highest end to the lowest, each with the height (px) that its label wants. Curves whose ends follow one
 * another within `tolerance` px want one height, and stand in the order of their mean heights: of curves that all fall
 * to 0 the last to come down is on top. No path may be empty.
 */
export function orderEnds<T extends HasPath>(curves: readonly T[], tolerance: number): { curve: T; wanted: number }[] {
  const right = Math.max(...curves.map(({ path }) => path.at(-1)?.[0] ?? 0))
  const ends = curves
    .map((curve) => ({ curve, end: curve.path.at(-1)?.[1] ?? 0, mean: meanHeight(curve.path, right) }))
    .sort((a, b) => a.end - b.end)
  const groups: (typeof ends)[] = []
  for (const one of ends) {
    const group = groups.at(-1)
    if (group && one.end - (group.at(-1)?.end ?? 0) <= tolerance) group.push(one)
    else groups.push([one])
  }
  return groups.flatMap((group) => {
    const wanted = group.reduce((sum, { end }) => sum + end, 0) / group.length
    return group.sort((a, b) => a.mean - b.mean).map(({ curve }) => ({ curve, wanted }))
  })
}

/** Mean y up to `right`; a curve that ends before holds its last value. */
function meanHeight(path: Silhouette['path'], right: number): number {
  const [start, end] = [path[0], path.at(-1)]
  if (!start || !end || right <= start[0]) return end?.[1] ?? 0
  let area = (right - end[0]) * end[1]
  for (const [i, [x, y]] of path.entries()) {
    const before = path[i - 1]
    if (before) area += ((x - before[0]) * (y + before[1])) / 2
  }
  return area / (right - start[0])
}
