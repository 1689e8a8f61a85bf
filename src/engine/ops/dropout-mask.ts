// Dropout masks: which units are silenced follows from seed and step alone, on every backend.
import { type Rank, type Tensor, tensor, util } from '@tensorflow/tfjs-core'
import { counterRandom } from '../../maths/counter-random.ts'
import { dispatch } from './dispatch.ts'

/** What a random uint32 must reach for its unit to be kept. rate: share of units silenced, 0 to below 1. */
export function dropoutThreshold(rate: number): number {
  return Math.floor(rate * 2 ** 32)
}

/**
 * A mask of the given shape [K, ...], to be multiplied with: 0 with probability `rate` (0 to below 1), else 1 / (1 - rate).
 * seeds: one per model, each of 32 bits, and its slice of the mask follows from it alone; step: any 32 bits.
 */
export function dropoutMask<R extends Rank>(
  shape: readonly [number, ...number[]],
  rate: number,
  seeds: readonly number[],
  step: number,
): Tensor<R> {
  if (seeds.length !== shape[0]) throw new Error(`seeds: expected one for each of ${shape[0]} models, got ${seeds.length}`)
  return dispatch<Tensor<R>>('RoteDropoutMask', {}, { shape: [...shape], rate, seeds: [...seeds], step }, () => {
    const [, ...rest] = shape
    const size = util.sizeFromShape(rest)
    const values = new Float32Array(seeds.length * size)
    const threshold = dropoutThreshold(rate)
    seeds.forEach((seed, model) => {
      counterRandom(seed, step, size).forEach((random, i) => {
        values[model * size + i] = random < threshold ? 0 : 1 / (1 - rate)
      })
    })
    return tensor<R>(values, [...shape] as Tensor<R>['shape'])
  })
}
