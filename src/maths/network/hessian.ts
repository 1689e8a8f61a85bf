// The curvature of a dense network's loss along a direction: Hessian times vector, exactly, forward over reverse.
// B. A. Pearlmutter, Neural Computation 6, 1994, pages 147-160.
import { productsOf } from '../linear/gram.ts'
import { part, type Steps } from '../linear/steps.ts'
import { transposed } from '../linear/transposed.ts'
import { crossEntropy, softmaxBend } from './cross-entropy.ts'
import { activationsOf, type DenseNetwork } from './dense-network.ts'

/** What a pass over the images leaves behind, for as many products as are wanted. */
export interface LossSurface {
  readonly network: DenseNetwork
  readonly n: number
  /** Mean cross-entropy, in nats. */
  readonly loss: number
  /** In the order of {@link flatten}. */
  readonly gradient: Float64Array
  /** What enters each layer, and the outputs: [n, units] by rows, and turned. */
  readonly activations: readonly Float64Array[]
  readonly turned: readonly Float64Array[]
  /** Slopes of the loss in what each layer adds up, [n, units]. */
  readonly slopes: readonly Float64Array[]
  /** Shares that the softmax gives to the classes, [n, classes]. */
  readonly shares: Float64Array
}

/** All weights and biases in one vector: each layer's weights, [units, inputs] by rows, then its biases. */
export function flatten(layers: readonly { readonly weights: Float64Array; readonly biases: Float64Array }[]): Float64Array {
  const all = layers.flatMap(({ weights, biases }) => [weights, biases])
  const out = new Float64Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const values of all) {
    out.set(values, at)
    at += values.length
  }
  return out
}

/** x: [n, inputs] by rows; labels: as told. */
export function* lossSurface(network: DenseNetwork, x: Float64Array, labels: Uint8Array): Steps<LossSurface> {
  const n = labels.length
  const activations = yield* part(0, 0.4, activationsOf(network, x))
  const outputs = activations.at(-1) as Float64Array
  const { shares, loss } = crossEntropy(outputs, labels)
  const classes = outputs.length / n
  const last = shares.map((share, at) => (share - (at % classes === labels[Math.floor(at / classes)] ? 1 : 0)) / n)
  const turned = activations.map((values) => transposed(values, n))
  const slopes: Float64Array[] = [last]
  for (let at = network.length - 1; at > 0; at--) {
    const { weights, units } = network[at] as DenseNetwork[number]
    const below = yield* productsOf(slopes[0] as Float64Array, transposed(weights, units), units)
    slopes.unshift(masked(below, activations[at] as Float64Array))
  }
  const gradients = yield* part(0.6, 1, parameterSlopes(network, slopes, turned))
  return { network, n, loss, gradient: flatten(gradients), activations, turned, slopes, shares }
}

/** Hessian of the mean loss times `direction`, both in the order of {@link flatten}. */
export function* hessianTimes(surface: LossSurface, direction: Float64Array): Steps<Float64Array> {
  const { network, n, activations, turned, slopes, shares } = surface
  const moves = unflatten(network, direction)
  const last = network.length - 1
  // How what each layer adds up, and what it passes on, changes along the direction.
  const changes: Float64Array[] = [new Float64Array()]
  for (const [at, { inputs, units, weights }] of network.entries()) {
    const { weights: moved, biases } = moves[at] as Moves
    const change = yield* part(
      (0.5 * at) / network.length,
      (0.5 * (at + 1)) / network.length,
      productsOf(activations[at] as Float64Array, moved, inputs),
    )
    if (at > 0) add(change, yield* productsOf(changes[at] as Float64Array, weights, inputs))
    for (let p = 0; p < change.length; p++) change[p] = (change[p] as number) + (biases[p % units] as number)
    changes.push(at === last ? change : masked(change, activations[at + 1] as Float64Array))
  }
  const bends: Float64Array[] = [softmaxBend(shares, changes[last + 1] as Float64Array, n)]
  for (let at = last; at > 0; at--) {
    const { weights, units } = network[at] as DenseNetwork[number]
    const bend = yield* productsOf(bends[0] as Float64Array, transposed(weights, units), units)
    add(bend, yield* productsOf(slopes[at] as Float64Array, transposed((moves[at] as Moves).weights, units), units))
    bends.unshift(masked(bend, activations[at] as Float64Array))
  }
  const direct = yield* part(0.6, 1, parameterSlopes(network, bends, turned))
  for (let at = 1; at <= last; at++) {
    const crossed = yield* productsOf(transposed(slopes[at] as Float64Array, n), transposed(changes[at] as Float64Array, n), n)
    add((direct[at] as Moves).weights, crossed)
  }
  return flatten(direct)
}

interface Moves {
  readonly weights: Float64Array
  readonly biases: Float64Array
}

function unflatten(network: DenseNetwork, vector: Float64Array): Moves[] {
  let at = 0
  const take = (length: number) => {
    at += length
    return vector.subarray(at - length, at)
  }
  return network.map(({ weights, biases }) => ({ weights: take(weights.length), biases: take(biases.length) }))
}

/** Slopes in the weights and biases from those in what each layer adds up, [n, units], and from what enters it, turned. */
function* parameterSlopes(network: DenseNetwork, slopes: readonly Float64Array[], turned: readonly Float64Array[]): Steps<Moves[]> {
  const out: Moves[] = []
  for (const [at, { units }] of network.entries()) {
    const own = slopes[at] as Float64Array
    const n = own.length / units
    const weights = yield* part(
      at / network.length,
      (at + 1) / network.length,
      productsOf(transposed(own, n), turned[at] as Float64Array, n),
    )
    const biases = new Float64Array(units)
    for (let p = 0; p < own.length; p++) biases[p % units] = (biases[p % units] as number) + (own[p] as number)
    out.push({ weights, biases })
  }
  return out
}

/** 0 where the unit was silent; a ReLU has no other curvature. */
const masked = (values: Float64Array, activation: Float64Array): Float64Array =>
  values.map((value, at) => ((activation[at] as number) > 0 ? value : 0))

function add(sum: Float64Array, values: Float64Array): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + (values[at] as number)
}
