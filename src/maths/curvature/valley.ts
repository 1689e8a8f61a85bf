// Points along the valley of weights that fit, and beside it, with the curvature at each.

import { randomStart } from '../descent/landing.ts'
import { type LeastSquares, nearestInterpolant, randomProblem } from '../descent/least-squares.ts'
import { times } from '../linear/vectors.ts'
import { type Curvature, curvatureAt } from './linear-hessian.ts'
import { type LossName, losses } from './losses.ts'

export interface ValleyPoint extends Curvature {
  /** Whether it fits: X w is what it should be. */
  readonly inValley: boolean
  /** Mean loss there. */
  readonly loss: number
}

export interface ValleySettings {
  readonly loss: LossName
  readonly n: number
  readonly d: number
  /** What a fit answers, in multiples of the values told: 1, but for the logistic loss, which no finite answer makes least. */
  readonly margin: number
  /** How many points of the valley, and as many beside it. */
  readonly places: number
  /** How far beside: size of the normal weights that are added. */
  readonly beside: number
  readonly seed: number
}

/** Random points; their values are normal, or for the logistic loss 1 and -1. */
export function valleyProblem({ loss, n, d, seed }: Pick<ValleySettings, 'loss' | 'n' | 'd' | 'seed'>): LeastSquares {
  const problem = randomProblem(n, d, seed)
  return loss === 'logistic' ? { ...problem, y: problem.y.map((value) => (value < 0 ? -1 : 1)) } : problem
}

/** First the points of the valley, the shortest weights among them, then those beside. */
export function walkValley(settings: ValleySettings): ValleyPoint[] {
  const problem = valleyProblem(settings)
  const { d, places, beside, seed } = settings
  const target = { ...problem, y: problem.y.map((value) => settings.margin * value) }
  const loss = losses[settings.loss]
  const starts = Array.from({ length: places }, (_, at) => (at === 0 ? new Float64Array(d) : randomStart(d, 2, seed + at)))
  const within = starts.map((start) => nearestInterpolant(target, start))
  const without = within.map((w, at) => {
    const step = randomStart(d, beside, seed + places + at)
    return w.map((value, p) => value + (step[p] as number))
  })
  return [...within, ...without].map((w, at) => ({
    ...curvatureAt(problem, w, loss),
    inValley: at < places,
    loss: times(problem.x, w).reduce((sum, f, i) => sum + loss.value(f, problem.y[i] as number), 0) / problem.n,
  }))
}
