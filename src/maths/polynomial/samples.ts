// Points to fit: simple, complex, and pure noise.
import { createStream } from '../random.ts'

/** line: a straight line. wave: a few waves. noise: nothing but noise. */
export const truths = ['line', 'wave', 'noise'] as const
export type Truth = (typeof truths)[number]

const truthAt = (truth: Truth, x: number): number => (truth === 'line' ? 0.8 * x : truth === 'wave' ? Math.sin(3 * Math.PI * x) : 0)

export interface Samples {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** n points in [-1, 1], one in each of n equal parts so that none comes too near another, the truth there and normal noise of this size. */
export function drawSamples(truth: Truth, n: number, noise: number, seed: number): Samples {
  const { uniform, normal } = createStream(seed, 'polynomial')
  const x = Array.from({ length: n }, (_, at) => -1 + (2 * (at + 0.2 + 0.6 * uniform())) / n)
  return { x, y: x.map((value) => truthAt(truth, value) + noise * normal()) }
}

const gridPoints = 1000

/** Root mean squares: how far a curve passes from the points, and from the truth along the whole interval. */
export function errorsOf(curve: (x: number) => number, truth: Truth, { x, y }: Samples): { train: number; test: number } {
  const rootMeanSquare = (values: readonly number[]) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)
  const grid = Array.from({ length: gridPoints }, (_, at) => (2 * at + 1) / gridPoints - 1)
  return {
    train: rootMeanSquare(x.map((value, at) => curve(value) - (y[at] as number))),
    test: rootMeanSquare(grid.map((value) => curve(value) - truthAt(truth, value))),
  }
}
