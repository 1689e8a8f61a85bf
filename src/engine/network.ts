// K networks of equal shape: their layers in order, their answers, and the gradients of their loss.
import { mean, reshape, type Tensor, type Tensor1D, type Tensor2D, type Tensor3D, tidy } from '@tensorflow/tfjs-core'
import type { NetworkDefinition } from '../experiment/networks/models.ts'
import type { CohortState } from '../experiment/runs/checkpoint.ts'
import { InitialWeights } from './initial-weights.ts'
import { buildChain } from './layers/build.ts'
import type { Chain } from './layers/chain.ts'
import { Dense } from './layers/dense.ts'
import { softmaxCrossEntropy } from './ops/cross-entropy.ts'
import type { Parameter } from './parameter.ts'

/** A type, not an interface: only then does TensorFlow.js see a container of tensors. */
export type LossGradients = {
  /** Each model's mean loss, [K]. */
  loss: Tensor1D
  /** For each of the parameters, in their order and of their shapes. */
  gradients: Tensor[]
}

export class Network {
  private readonly chain: Chain

  /** One network per seed, each started from its seed's own draws; only one where the first layer looks at images. */
  constructor(
    readonly definition: Pick<NetworkDefinition, 'layers' | 'input'>,
    seeds: readonly number[],
  ) {
    const { layers, input } = definition
    this.chain = buildChain(layers, { shape: input, activation: null }, { seeds, weights: new InitialWeights(seeds) })
  }

  /** x: [K, B, pixels], or [1, B, pixels] shared by all models; returns logits [K, B, classes]. */
  forward(x: Tensor3D, training = false): Tensor3D {
    const { input } = this.definition
    const images: Tensor = input.length === 1 ? x : reshape(x, [-1, ...input])
    return this.chain.forward(images, training) as Tensor3D
  }

  /**
   * The gradients of each model's mean loss over a batch; no weight changes. x: [K, B, pixels], labels: int32 [K, B].
   * It is a pass of training: dropout draws its next masks, and the running averages of batch normalisation follow.
   */
  gradients(x: Tensor3D, labels: Tensor2D): LossGradients {
    return tidy(() => {
      const { loss, gradient } = softmaxCrossEntropy(this.forward(x, true), labels)
      return { loss: mean<Tensor1D>(loss, 1), gradients: this.chain.backward(gradient).parameters }
    })
  }

  /** All that is learned, in the order of the layers. */
  get parameters(): readonly Parameter[] {
    return this.chain.parameters
  }

  /** What its layers hold besides: running averages. */
  get statistics(): readonly Parameter[] {
    return this.chain.statistics
  }

  /** Goes on where another network of these settings stood after `step` steps of training. */
  restore({ step, parameters, statistics }: Pick<CohortState, 'step' | 'parameters' | 'statistics'>): void {
    for (const [at, parameter] of this.parameters.entries()) parameter.restore(parameters[at] as Float32Array)
    for (const [at, statistic] of this.statistics.entries()) statistic.restore(statistics[at] as Float32Array)
    this.chain.skipTo(step)
  }

  /** Weights of the first layer where it sees rows of pixels, [K, pixels, units]; the network keeps owning them. */
  get firstWeights(): Tensor3D | null {
    const [first] = this.chain.layers
    return first instanceof Dense ? first.weights.value : null
  }

  /** Drops all models but those at `rows`. */
  select(rows: readonly number[]): void {
    this.chain.select(rows)
  }

  dispose(): void {
    this.chain.dispose()
  }
}
