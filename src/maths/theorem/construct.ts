// Theorem 1, built: distinct points, any labels, a direction and a rule in; the network that fits them out, or the reason why not.
import type { HingeNetwork } from './network.ts'
import type { Points } from './points.ts'
import { type Collision, project, type Sorted, sortProjections } from './projection.ts'
import { forwardSubstitution } from './substitution.ts'
import { placeThresholds, rules } from './thresholds.ts'

export interface Construction {
  readonly kind: 'construction'
  readonly line: Sorted
  readonly network: HingeNetwork
}

/**
 * The numbers outgrow f64 on the way to the point of this row: its projection, or the weight of its hinge. What to blame: the range of
 * the points; gaps too narrow for labels so different; or the rule, where the slope rule would do.
 */
export interface Overflow {
  readonly kind: 'overflow'
  readonly row: number
  readonly cause: 'range' | 'gaps' | 'rule'
}

/**
 * The network through every point. points: n >= 1, distinct (see distinctPoints); outputs: k arrays of n labels; a: length d;
 * t: 0 <= t < 1, as placeThresholds has it. Every number of a construction is finite. O(n d + n log n + k n^2).
 */
export function construct(
  points: Points,
  outputs: readonly Float64Array[],
  a: Float64Array,
  t: number,
): Construction | Collision | Overflow {
  const projections = project(points, a)
  const lost = findNonFinite(projections)
  if (lost >= 0) return { kind: 'overflow', row: lost, cause: 'range' }
  const line = sortProjections(projections)
  if (line.kind === 'collision') return line
  const { x, order } = line
  const wanted = outputs.map((labels) => Float64Array.from(order, (row) => labels[row] as number))
  const solve = (b: Float64Array) => wanted.map((labels) => forwardSubstitution(x, b, labels))
  const b = placeThresholds(x, t)
  const w = solve(b)
  for (const numbers of [b, ...w]) {
    const place = findNonFinite(numbers)
    if (place < 0) continue
    const slopeRule = placeThresholds(x, rules.slope)
    const cause = !Number.isFinite((x.at(-1) as number) - (slopeRule[0] as number))
      ? 'range'
      : solve(slopeRule).every((weights) => findNonFinite(weights) < 0)
        ? 'rule'
        : 'gaps'
    return { kind: 'overflow', row: order[place] as number, cause }
  }
  return { kind: 'construction', line, network: { a, b, w } }
}

const findNonFinite = (values: Float64Array): number => values.findIndex((value) => !Number.isFinite(value))
