// All that the pictures show at once, computed from the chapter's state: points, line, thresholds, weights, and what stands in the way.

import type { TheoremState } from '../../experiment/chapters/theorem-fields.ts'
import { labelCodes, labelValue, type PlanePoint, planeSize, pointsOf, thresholdsOf } from '../../experiment/chapters/theorem-points.ts'
import { oneHot } from '../../maths/theorem/classes.ts'
import { explainFailure } from '../../maths/theorem/explain.ts'
import { distinctPoints, type Points } from '../../maths/theorem/points.ts'
import { project, sortProjections } from '../../maths/theorem/projection.ts'
import { forwardSubstitution } from '../../maths/theorem/substitution.ts'
import { findEscaped, placeThresholds, pointBefore } from '../../maths/theorem/thresholds.ts'

/** The points in the order of the line, with their hinges; equal points with equal labels count once. Index: place on the line. */
export interface Line {
  /** Number of the point at each place, counted from 0. */
  readonly order: Uint32Array
  readonly x: Float64Array
  readonly b: Float64Array
  /** Labels of each output, and its weights. */
  readonly outputs: readonly Float64Array[]
  readonly w: readonly Float64Array[]
  /** The first threshold out of its gap, or -1. */
  readonly escaped: number
  /** Hinges whose weights are known: all, unless a threshold escaped or a weight outgrew double precision. */
  readonly solved: number
}

export interface Scene {
  readonly points: readonly PlanePoint[]
  /** What each label stands for. */
  readonly values: Float64Array
  readonly a: Float64Array
  /** <a, z> of each point, in the order of their numbers. */
  readonly projections: Float64Array
  /** What each point is called: its place on the line, counted from 1. */
  readonly names: readonly string[]
  /** The farthest that any direction lays a point from the middle. */
  readonly reach: number
  /** Why there is no line, or why it is not solved to its end; null where all is well. */
  readonly failure: string | null
  /** Points that share a place with another. */
  readonly colliding: ReadonlySet<number>
  readonly line: Line | null
}

/** Of the network through these points of the plane: 2 for a, n for b, n for the w of each output. */
export const weightsOf = ({ x, outputs }: Pick<Line, 'x' | 'outputs'>): number => 2 + x.length + outputs.length * x.length

/** Cosine and sine, exact where the direction lies along an axis. */
export function directionVector(degrees: number): Float64Array {
  const angle = (degrees * Math.PI) / 180
  const exact = (value: number) => (Math.abs(value) < 1e-12 ? 0 : value)
  return Float64Array.of(exact(Math.cos(angle)), exact(Math.sin(angle)))
}

export function buildScene(state: TheoremState): Scene {
  const points = pointsOf(state)
  const values = Float64Array.from(points, ({ label }) => labelValue(state.labels, label))
  const outputs = state.labels === 'classes' ? oneHot(values, labelCodes.classes) : [values]
  const a = directionVector(state.direction)
  const plane: Points = { n: points.length, d: 2, values: Float64Array.from(points.flatMap(({ x, y }) => [x, y])) }
  const projections = project(plane, a)
  const reach = 1.08 * Math.max(planeSize.y, ...points.map(({ x, y }) => Math.hypot(x, y)))
  const scene = { points, values, a, projections, reach, names: rankNames(projections) }
  const refused = (failure: Parameters<typeof explainFailure>[0], rows: readonly number[]): Scene => ({
    ...scene,
    failure: explainFailure(failure, (row) => `point ${scene.names[row]}`),
    colliding: new Set(rows),
    line: null,
  })

  const distinct = distinctPoints(plane, outputs)
  if (distinct.kind === 'clash') return refused(distinct, [distinct.first, distinct.second])
  const sorted = sortProjections(project(distinct.points, a))
  const rowOf = (row: number) => distinct.rows[row] as number
  if (sorted.kind === 'collision') {
    const pairs = sorted.pairs.map(([first, second]) => [rowOf(first), rowOf(second)] as const)
    return refused({ kind: 'collision', pairs }, pairs.flat())
  }
  const { x } = sorted
  const b = withMoved(x, placeThresholds(x, state.rule), thresholdsOf(state))
  const escaped = findEscaped(x, b)
  const labels = distinct.outputs.map((output) => Float64Array.from(sorted.order, (row) => output[row] as number))
  const w = labels.map((output) => forwardSubstitution(x, b, output))
  const firstLost = x.findIndex((_, place) => w.some((weights) => !Number.isFinite(weights[place])))
  const sound = [escaped, firstLost].filter((place) => place >= 0)
  return {
    ...scene,
    names: Array.from(projections, (projection) => String(x.indexOf(projection) + 1)),
    failure:
      escaped < 0 && firstLost >= 0
        ? explainFailure({ kind: 'overflow', row: firstLost, cause: 'rule' }, (place) => `point ${place + 1}`)
        : null,
    colliding: new Set(),
    line: { order: Uint32Array.from(sorted.order, rowOf), x, b, outputs: labels, w, escaped, solved: Math.min(x.length, ...sound) },
  }
}

/** Ranks of projections that may be equal. */
function rankNames(projections: Float64Array): string[] {
  const order = Array.from(projections, (_, row) => row).sort((p, q) => (projections[p] as number) - (projections[q] as number))
  const names: string[] = []
  order.forEach((row, rank) => {
    names[row] = String(rank + 1)
  })
  return names
}

/** The gap that a threshold belongs in: from the point before (imagined for the first) to its own. */
export function gapOf(x: Float64Array, place: number): readonly [before: number, own: number] {
  return [place > 0 ? (x[place - 1] as number) : pointBefore(x), x[place] as number]
}

function withMoved(x: Float64Array, b: Float64Array, moved: ReadonlyMap<number, number>): Float64Array {
  return b.map((threshold, place) => {
    const share = moved.get(place)
    if (share === undefined) return threshold
    const [before, own] = gapOf(x, place)
    return before + share * (own - before)
  })
}
