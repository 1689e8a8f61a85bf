// Choosing the direction a: any random one parts the points almost surely, and the best of many parts them well.
import type { Points } from './points.ts'
import { project } from './projection.ts'

/** A direction of length 1, uniform over the sphere of R^d. normal: draws standard normals. */
export function randomDirection(d: number, normal: () => number): Float64Array {
  const a = Float64Array.from({ length: d }, normal)
  const length = Math.hypot(...a)
  return length > 0 ? a.map((value) => value / length) : randomDirection(d, normal)
}

/**
 * Of `tries` random directions the one whose smallest gap between neighbouring projections is largest.
 * The weights grow as 1 / smallest gap, and the rounding error with them. points: distinct.
 */
export function widestDirection(points: Points, normal: () => number, tries = 1000): Float64Array {
  let best = randomDirection(points.d, normal)
  let widest = smallestGap(project(points, best).sort())
  for (let tried = 1; tried < tries; tried++) {
    const a = randomDirection(points.d, normal)
    const gap = smallestGap(project(points, a).sort())
    if (gap > widest) {
      best = a
      widest = gap
    }
  }
  return best
}

/** min over i of x_i - x_{i-1}. x: ascending; Infinity for a single point. */
export const smallestGap = (x: Float64Array): number => narrowestGap(x).gap

/** The smallest gap, and the place of the point before it, counted from 0. x: ascending; Infinity and 0 for a single point. */
export function narrowestGap(x: Float64Array): { readonly gap: number; readonly place: number } {
  let narrowest = { gap: Number.POSITIVE_INFINITY, place: 0 }
  for (let i = 1; i < x.length; i++) {
    const gap = (x[i] as number) - (x[i - 1] as number)
    if (gap < narrowest.gap) narrowest = { gap, place: i - 1 }
  }
  return narrowest
}
