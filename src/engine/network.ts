// K networks of equal shape: their layers in order, one step of training, and their answers.
import { mean, reshape, type Tensor, type Tensor1D, type Tensor2D, type Tensor3D, tidy } from '@tensorflow/tfjs-core'
import type { NetworkDefinition } from '../experiment/networks/models.ts'
import { InitialWeights } from './initial-weights.ts'
import { buildChain } from './layers/build.ts'
import type { Chain } from './layers/chain.ts'
import { Dense } from './layers/dense.ts'
import { softmaxCrossEntropy } from './ops/cross-entropy.ts'
import type { SgdSettings } from './ops/sgd.ts'
import type { Parameter } from './parameter.ts'

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

  /** One batch of descent. x: [K, B, pixels], labels: int32 [K, B]; returns each model's mean loss before the step, [K]. */
  trainBatch(x: Tensor3D, labels: Tensor2D, settings: SgdSettings): Tensor1D {
    return tidy(() => {
      const { loss, gradient } = softmaxCrossEntropy(this.forward(x, true), labels)
      this.chain.backward(gradient, settings)
      return mean<Tensor1D>(loss, 1)
    })
  }

  /** All that is learned, in the order of the layers. */
  get parameters(): readonly Parameter[] {
    return this.chain.parameters
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
