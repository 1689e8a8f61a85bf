// The arithmetic that a training step cannot do without.
import { type Layer, type Shape, sizeOf, summarise } from '../src/experiment/networks/layers.ts'

/**
 * Floating point operations of one example's share of a step, a multiplication and an addition counting as two: the products
 * of forward pass, input gradient and weight gradient; not the gradient for the images, which nobody needs, and not the rest
 * (biases, activations, pooling, updates). 784-512-10 has 1.64 million.
 */
export function usefulFlops(layers: readonly Layer[], input: Shape): number {
  return count(layers, input, 2)
}

/** `passes`: 2 where a layer sees the images, 3 above. */
function count(layers: readonly Layer[], shape: Shape, passes: 2 | 3): number {
  let total = 0
  for (const { layer, input, output } of summarise(layers, shape)) {
    if (layer.kind === 'fork') for (const branch of layer.branches) total += count(branch, input, passes)
    const inputs = layer.kind === 'dense' ? sizeOf(input) : layer.kind === 'convolution' ? layer.size ** 2 * (input.at(-1) as number) : 0
    if (inputs > 0 || layer.kind === 'fork') {
      total += 2 * passes * inputs * sizeOf(output)
      passes = 3
    }
  }
  return total
}
