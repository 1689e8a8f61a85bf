// Theorem 1, built: distinct points, any labels, a direction and a rule in; the network that fits them out, or the reason why not.
import type { HingeNetwork } from './network.ts'
import type { Points } from './points.ts'
import { type Collision, project, type Sorted, sortProjections } from './projection.ts'
import { forwardSubstitution } from './substitution.ts'
import { placeThresholds } from './thresholds.ts'

export interface Construction {
  readonly kind: 'construction'
  readonly line: Sorted
  readonly network: HingeNetwork
}

/** The numbers outgrow f64 on the way to the point of this row: its projection, or the weight of its hinge. */
export interface Overflow {
  readonly kind: 'overflow'
  readonly row: number
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
  if (lost >= 0) return { kind: 'overflow', row: lost }
  const line = sortProjections(projections)
  if (line.kind === 'collision') return line
  const { x, order } = line
  const b = placeThresholds(x, t)
  const w = outputs.map((labels) =>
    forwardSubstitution(
      x,
      b,
      Float64Array.from(order, (row) => labels[row] as number),
    ),
  )
  for (const numbers of [b, ...w]) {
    const place = findNonFinite(numbers)
    if (place >= 0) return { kind: 'overflow', row: order[place] as number }
  }
  return { kind: 'construction', line, network: { a, b, w } }
}

const findNonFinite = (values: Float64Array): number => values.findIndex((value) => !Number.isFinite(value))
