import { matMul, relu, sub, type Tensor2D, tensor2d, tidy } from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { createStream } from '../../src/maths/random.ts'
import { oneHot } from '../../src/maths/theorem/classes.ts'
import { construct } from '../../src/maths/theorem/construct.ts'
import { evaluateNetwork, type HingeNetwork } from '../../src/maths/theorem/network.ts'
import type { Points } from '../../src/maths/theorem/points.ts'
import { evaluateInSinglePrecision } from '../../src/maths/theorem/single-precision.ts'
import { exactBackends, startBackend } from './runs.ts'

const single = 2 ** -24

/** Gaussian points with a label of three classes each, and the network through them, as its JSON brings it. */
function exported(n: number, d: number, t: number, seed: number): { points: Points; network: HingeNetwork } {
  const stream = createStream(seed, 'points')
  const points = { n, d, values: Float64Array.from({ length: n * d }, stream.normal) }
  const labels = Float64Array.from({ length: n }, () => stream.int(3))
  const built = construct(points, oneHot(labels, 3), Float64Array.from({ length: d }, stream.normal), t)
  if (built.kind !== 'construction') throw new Error(built.kind)
  const written = JSON.stringify(built.network, (_, value) => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value))
  const read = JSON.parse(written) as { a: number[]; b: number[]; w: number[][] }
  const network = { a: Float64Array.from(read.a), b: Float64Array.from(read.b), w: read.w.map((own) => Float64Array.from(own)) }
  return { points, network }
}

/** An ordinary network of two dense layers: every hidden unit has a for its weights and -b for its bias, and w leads out. Returns [n, k]. */
function inTensorFlow({ a, b, w }: HingeNetwork, { n, d, values }: Points): Float32Array {
  return tidy(() => {
    const x = tensor2d(Float32Array.from(values), [n, d])
    const first = tensor2d(
      Array.from(a).flatMap((weight) => Array.from(b, () => weight)),
      [d, b.length],
    )
    const hidden = relu<Tensor2D>(sub(matMul(x, first), tensor2d(Array.from(b), [1, b.length])))
    const second = tensor2d(
      Array.from(b).flatMap((_, j) => w.map((weights) => weights[j] as number)),
      [b.length, w.length],
    )
    return matMul(hidden, second).dataSync<'float32'>()
  })
}

/**
 * What single precision may differ by at a point: every number is rounded, every sum and product once more. Projections err by
 * (d + 2) u |a| |z|, hinges pass that on, and the sum over n hinges of size |w_j| h_j adds (n + 2) u of it; u is 2^-24.
 */
function roundingBound({ a, b, w }: HingeNetwork, { d, values }: Points, row: number, output: number): number {
  const z = Array.from(values.subarray(row * d, (row + 1) * d))
  const x = z.reduce((sum, value, k) => sum + value * (a[k] as number), 0)
  const size = z.reduce((sum, value, k) => sum + Math.abs(value * (a[k] as number)), 0)
  return Array.from(b).reduce((bound, threshold, j) => {
    const weight = Math.abs(w[output]?.[j] as number)
    const hinge = Math.max(x - threshold, 0)
    return bound + weight * ((d + 2) * single * (size + Math.abs(threshold)) + (b.length + 2) * single * hinge)
  }, 0)
}

describe.each(exactBackends)('on %s', (backend) => {
  beforeAll(() => startBackend(backend))

  test.each([
    [1, 3, 0],
    [40, 2, 0],
    [200, 12, 0],
    [60, 5, 0.5],
  ])(
    'T12: the network through %i points in %i dimensions, exported and run as two dense layers, gives what f64 gives within single precision: t = %f',
    (n, d, t) => {
      for (const seed of [1, 2, 3]) {
        const { points, network } = exported(n, d, t, seed)
        const told = evaluateNetwork(network, points)
        const seen = inTensorFlow(network, points)
        const modelled = evaluateInSinglePrecision(network, points)
        const errors = told.flatMap((values, output) =>
          Array.from(values, (value, row) => {
            const difference = Math.abs((seen[row * told.length + output] as number) - value)
            expect(difference).toBeLessThanOrEqual(roundingBound(network, points, row, output))
            return { difference, modelled: Math.abs((modelled[output]?.[row] as number) - value) }
          }),
        )
        // What the page calls the error of single precision is of the size of the engine's, or larger.
        const most = (which: 'difference' | 'modelled') => Math.max(...errors.map((error) => error[which]))
        expect(most('difference')).toBeLessThanOrEqual(2 * most('modelled') + 1e-6)
      }
    },
  )

  test('T12: with the slope rule its answers are the labels', () => {
    const { points, network } = exported(200, 12, 0, 4)
    const seen = inTensorFlow(network, points)
    const told = evaluateNetwork(network, points)
    for (let row = 0; row < points.n; row++) {
      const answers = Array.from(seen.subarray(3 * row, 3 * row + 3))
      expect(answers.indexOf(Math.max(...answers))).toBe(told.findIndex((values) => Math.round(values[row] as number) === 1))
    }
  })
})
