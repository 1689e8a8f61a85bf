// Where every network starts: normal draws from the seed's own stream, biases at zero.
import { type Tensor3D, tensor3d } from '@tensorflow/tfjs-core'
import type { Layer } from '../experiment/models.ts'
import { createStream } from '../maths/random.ts'

/** Weights [inputs * units] of each layer for one seed: variance 2 / inputs before a ReLU (He et al. 2015), 1 / inputs before the softmax. */
function drawWeights(layers: readonly Layer[], inputs: number, seed: number): Float32Array[] {
  const stream = createStream(seed, 'initial-weights')
  return layers.map((layer) => {
    const weights = new Float32Array(inputs * layer.units)
    stream.fillNormal(weights, Math.sqrt((layer.activation === 'relu' ? 2 : 1) / inputs))
    inputs = layer.units
    return weights
  })
}

/** The layers' weights for K seeds, stacked as [K, inputs, units]; the caller owns the tensors. */
export function initialWeights(layers: readonly Layer[], inputs: number, seeds: readonly number[]): Tensor3D[] {
  const drawn = seeds.map((seed) => drawWeights(layers, inputs, seed))
  return layers.map((layer, index) => {
    const size = inputs * layer.units
    const stacked = new Float32Array(seeds.length * size)
    drawn.forEach((weights, model) => {
      stacked.set(weights[index] as Float32Array, model * size)
    })
    const tensor = tensor3d(stacked, [seeds.length, inputs, layer.units])
    inputs = layer.units
    return tensor
  })
}
