// A dense ReLU network in double precision: what its weights answer.
import { productsOf } from '../linear/gram.ts'
import { part, type Steps } from '../linear/steps.ts'

export interface DenseLayer {
  readonly inputs: number
  readonly units: number
  /** [units, inputs] by rows. */
  readonly weights: Float64Array
  readonly biases: Float64Array
}

/** Layer by layer, a ReLU after each but the last. */
export type DenseNetwork = readonly DenseLayer[]

/** From weights, [inputs, units] by rows, and biases as an engine keeps them, one after the other. inputs: of the first layer. */
export function denseNetwork(parameters: readonly Float32Array[], inputs: number): DenseNetwork {
  const layers: DenseLayer[] = []
  for (let at = 0; at < parameters.length; at += 2) {
    const [weights, biases] = [parameters[at] as Float32Array, Float64Array.from(parameters[at + 1] as Float32Array)]
    const units = biases.length
    const turned = Float64Array.from(
      { length: weights.length },
      (_, to) => weights[(to % inputs) * units + Math.floor(to / inputs)] as number,
    )
    layers.push({ inputs, units, weights: turned, biases })
    inputs = units
  }
  return layers
}

/** x: [count, inputs] by rows; returns what enters each layer, then the outputs, [count, units] each. */
export function* activationsOf(network: DenseNetwork, x: Float64Array): Steps<Float64Array[]> {
  const activations = [x]
  let below = x
  for (const [at, { inputs, units, weights, biases }] of network.entries()) {
    below = yield* part(at / network.length, (at + 1) / network.length, productsOf(below, weights, inputs))
    for (let p = 0; p < below.length; p++) {
      const value = (below[p] as number) + (biases[p % units] as number)
      below[p] = at === network.length - 1 ? value : Math.max(0, value)
    }
    activations.push(below)
  }
  return activations
}
