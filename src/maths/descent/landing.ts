// Where a descent lands, and how far that is from what linear algebra says.
import { distanceOf, lengthOf, times } from '../linear/vectors.ts'
import { createStream } from '../random.ts'
import { type DescentSettings, descend } from './descend.ts'
import { inSpan, type LeastSquares, nearestInterpolant, ridgeSolution } from './least-squares.ts'

export interface Landing {
  readonly steps: number
  /** Whether the gradient vanished, rather than the steps ran out. */
  readonly hasLanded: boolean
  /** The largest |X w - y| over the points. */
  readonly residual: number
  readonly norm: number
  /** |X^+ y|, the least norm that an interpolant has. */
  readonly leastNorm: number
  readonly distance: {
    /** From X^+ y. */
    readonly leastNorm: number
    /** From w0 + X^+ (y - X w0). */
    readonly nearest: number
    /** From the minimum of the loss with weight decay. */
    readonly ridge: number | null
  }
  /** How far w has moved out of w0 + the span of the points. */
  readonly outOfSpan: number
}

/** A gradient of this length is none. */
const flat = 1e-11

/** A start of normal weights times `scale`; all 0 for 0. */
export function randomStart(d: number, scale: number, seed: number): Float64Array {
  const { normal } = createStream(seed, 'start')
  return Float64Array.from({ length: d }, () => scale * normal())
}

export function land(problem: LeastSquares, settings: DescentSettings, start: Float64Array, mostSteps: number): Landing {
  let steps = 0
  let state = { w: start, gradient: Number.POSITIVE_INFINITY }
  for (state of descend(problem, settings, start)) {
    if (state.gradient <= flat || steps === mostSteps) break
    steps++
  }
  const { w, gradient } = state
  const shortest = nearestInterpolant(problem, new Float64Array(problem.d))
  const moved = w.map((value, at) => value - (start[at] as number))
  return {
    steps,
    hasLanded: gradient <= flat,
    residual: times(problem.x, w).reduce((most, value, at) => Math.max(most, Math.abs(value - (problem.y[at] as number))), 0),
    norm: lengthOf(w),
    leastNorm: lengthOf(shortest),
    distance: {
      leastNorm: distanceOf(w, shortest),
      nearest: distanceOf(w, nearestInterpolant(problem, start)),
      ridge: settings.method === 'weight-decay' ? distanceOf(w, ridgeSolution(problem, settings.strength)) : null,
    },
    outOfSpan: distanceOf(moved, inSpan(problem, moved)),
  }
}
