// The same function by other weights (Dinh et al. 2017, arXiv:1703.04933): a ReLU passes on positive factors.
import type { DenseNetwork } from './dense-network.ts'

/** The first layer times `factor`, the next layer's weights divided by it: no answer changes, the curvature does. A network of one layer stays as it is. */
export function rescaled(network: DenseNetwork, factor: number): DenseNetwork {
  const [first, second, ...rest] = network
  if (!first || !second) return network
  const times = (values: Float64Array, by: number) => values.map((value) => value * by)
  return [
    { ...first, weights: times(first.weights, factor), biases: times(first.biases, factor) },
    { ...second, weights: times(second.weights, 1 / factor) },
    ...rest,
  ]
}
