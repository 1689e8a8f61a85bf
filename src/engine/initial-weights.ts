// Where every network starts: normal draws from the seed's own stream, layer after layer.
import { type Rank, type ShapeMap, type Tensor, tensor } from '@tensorflow/tfjs-core'
import { createStream, type Stream } from '../maths/random.ts'

export class InitialWeights {
  private readonly streams: readonly Stream[]

  constructor(seeds: readonly number[]) {
    this.streams = seeds.map((seed) => createStream(seed, 'initial-weights'))
  }

  /** The next weights of each of the K seeds, stacked as [K, ...shape], of mean 0 and the given variance; the caller owns the tensor. */
  draw<R extends Rank>(shape: readonly number[], variance: number): Tensor<R> {
    const size = shape.reduce((product, side) => product * side, 1)
    const stacked = new Float32Array(this.streams.length * size)
    this.streams.forEach((stream, model) => {
      stream.fillNormal(stacked.subarray(model * size, (model + 1) * size), Math.sqrt(variance))
    })
    return tensor<R>(stacked, [this.streams.length, ...shape] as ShapeMap[R])
  }
}
