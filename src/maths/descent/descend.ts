// Ways to go downhill on least squares, step by step.
import { lengthOf } from '../linear/vectors.ts'
import { createStream } from '../random.ts'
import { gradientAt, type LeastSquares, largestCurvature } from './least-squares.ts'

/**
 * plain: the gradient over all points. sgd: of one point at a time, in random order. momentum: plain with .9 of the last step.
 * adam: Kingma & Ba 2015 (arXiv:1412.6980) with its defaults .9, .999, 1e-8. weight-decay: plain, the gradient of strength |w|^2 / 2 added.
 */
export const methods = ['plain', 'sgd', 'momentum', 'adam', 'weight-decay'] as const
export type Method = (typeof methods)[number]

export interface DescentSettings {
  readonly method: Method
  /** Step size; null: 1 / the largest curvature, for adam .01. */
  readonly learningRate: number | null
  /** Of weight-decay alone. */
  readonly strength: number
  /** Where the order of sgd comes from. */
  readonly seed: number
}

export interface DescentState {
  /** A new array each time. */
  readonly w: Float64Array
  /** Length of the gradient there over all points, weight decay included. */
  readonly gradient: number
}

/** The state before the first step and after each; without end. */
export function* descend(problem: LeastSquares, settings: DescentSettings, start: Float64Array): Generator<DescentState, never, void> {
  const decay = settings.method === 'weight-decay' ? settings.strength : 0
  const slopeAt = (w: Float64Array) => gradientAt(problem, w).map((value, at) => value + decay * (w[at] as number))
  const next = stepper(problem, settings, decay)
  let w = start
  for (;;) {
    const gradient = slopeAt(w)
    yield { w, gradient: lengthOf(gradient) }
    const step = next(w, gradient)
    w = w.map((value, at) => value - (step[at] as number))
  }
}

type Stepper = (w: Float64Array, gradient: Float64Array) => Float64Array

function stepper(problem: LeastSquares, { method, learningRate, seed }: DescentSettings, decay: number): Stepper {
  const rate = learningRate ?? (method === 'adam' ? 0.01 : method === 'sgd' ? pointRate(problem) : 1 / (largestCurvature(problem) + decay))
  switch (method) {
    case 'plain':
    case 'weight-decay':
      return (_, gradient) => gradient.map((value) => rate * value)
    case 'sgd': {
      const { int } = createStream(seed, 'descent')
      return (w) => {
        const point = int(problem.n)
        const x = problem.x.subarray(point * problem.d, (point + 1) * problem.d)
        return gradientAt({ n: 1, d: problem.d, x, y: problem.y.subarray(point, point + 1) }, w).map((value) => rate * value)
      }
    }
    case 'momentum': {
      let velocity = new Float64Array(problem.d)
      return (_, gradient) => {
        velocity = velocity.map((value, at) => 0.9 * value + rate * (gradient[at] as number))
        return velocity
      }
    }
    case 'adam':
      return adam(problem.d, rate)
    default:
      return method satisfies never
  }
}

/** One over the largest squared length of a point: with steps of one point at a time none is overshot. */
function pointRate({ n, d, x }: LeastSquares): number {
  const lengths = Array.from({ length: n }, (_, row) => lengthOf(x.subarray(row * d, (row + 1) * d)))
  return 1 / Math.max(...lengths) ** 2
}

function adam(d: number, rate: number): Stepper {
  let [mean, square] = [new Float64Array(d), new Float64Array(d)]
  let count = 0
  return (_, gradient) => {
    count++
    mean = mean.map((value, at) => 0.9 * value + 0.1 * (gradient[at] as number))
    square = square.map((value, at) => 0.999 * value + 0.001 * (gradient[at] as number) ** 2)
    return mean.map((value, at) => {
      const size = Math.sqrt((square[at] as number) / (1 - 0.999 ** count)) + 1e-8
      return (rate * value) / (1 - 0.9 ** count) / size
    })
  }
}
