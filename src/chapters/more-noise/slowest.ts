// What the spread of times allows to say of their course over the levels of noise.

import { fitTimes, type SweepPoint } from '../../experiment/runs/sweep.ts'
import { leastSamples, pairsOf, toldApart } from '../../maths/orderings.ts'
import type { ModelResults } from './results.ts'

/** Whether all labels random took longer than all true ones: every seed longer than every other. */
export function isSlowed(points: readonly SweepPoint[]): boolean {
  const [first, last] = [points[0], points.at(-1)]
  return first !== undefined && last !== undefined && toldApart(fitTimes(first), fitTimes(last)) < 0
}

/** How many times as long it took there, where it did: a mean over seeds; null where that cannot be told. */
export const slowedBy = ({ points, times }: Pick<ModelResults, 'points' | 'times'>): number | null =>
  isSlowed(points) ? (times?.at(-1)?.ratio.mean ?? null) : null

/** The level whose seeds all took longer than those of every other one; null where there is none. */
export function slowestOf(levels: readonly number[], points: readonly SweepPoint[]): number | null {
  const index = points.findIndex((point, at) => points.every((other, i) => i === at || toldApart(fitTimes(other), fitTimes(point)) < 0))
  return levels[index] ?? null
}

/**
 * The lowest level above no noise from which on no two levels are told apart: more noise is not seen to take longer there.
 * Null where a level has too few seeds, or the last two already differ.
 */
export function flatFrom(levels: readonly number[], points: readonly SweepPoint[]): number | null {
  if (points.some((point) => fitTimes(point).length < leastSamples)) return null
  const start = points.findIndex((_, at) => at > 0 && pairsOf(points.slice(at), fitTimes).apart.length === 0)
  return start > 0 && start < points.length - 1 ? (levels[start] ?? null) : null
}
