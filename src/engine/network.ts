// K networks of equal shape: their layers in order, one step of training, and their answers.
import { mean, type Tensor1D, type Tensor2D, type Tensor3D, tidy } from '@tensorflow/tfjs-core'
import type { Layer } from '../experiment/models.ts'
import { initialWeights } from './initial-weights.ts'
import { Dense } from './layers/dense.ts'
import { softmaxCrossEntropy } from './ops/cross-entropy.ts'
import type { SgdSettings } from './ops/sgd.ts'

export class Network {
  private readonly layers: Dense[]

  /** One network per seed, each started from its seed's own draws. */
  constructor(definition: readonly Layer[], inputs: number, seeds: readonly number[]) {
    const weights = initialWeights(definition, inputs, seeds)
    this.layers = definition.map((layer, index) => new Dense(layer, weights[index] as Tensor3D, definition[index - 1]?.activation ?? null))
  }

  /** x: [K, B, in]; returns logits [K, B, classes]. */
  forward(x: Tensor3D): Tensor3D {
    return this.layers.reduce((input, layer) => layer.forward(input), x)
  }

  /** One batch of descent. x: [K, B, in], labels: int32 [K, B]; returns each model's mean loss before the step, [K]. */
  trainBatch(x: Tensor3D, labels: Tensor2D, settings: SgdSettings): Tensor1D {
    return tidy(() => {
      const { loss, gradient } = softmaxCrossEntropy(this.forward(x), labels)
      let dy: Tensor3D | null = gradient
      for (const layer of this.layers.toReversed()) dy = dy && layer.backward(dy, settings)
      return mean<Tensor1D>(loss, 1)
    })
  }

  /** Weights of the first layer, [K, in, units]; the network keeps owning them. */
  get firstWeights(): Tensor3D {
    return (this.layers[0] as Dense).weights.value
  }

  /** Drops all models but those at `rows`. */
  select(rows: readonly number[]): void {
    for (const layer of this.layers) layer.select(rows)
  }

  dispose(): void {
    for (const layer of this.layers) layer.dispose()
  }
}
