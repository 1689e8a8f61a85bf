// A fully connected layer of K models, trained side by side.
import { type Tensor3D, zeros } from '@tensorflow/tfjs-core'
import type { Activation, DenseLayer } from '../../experiment/models.ts'
import { denseForward, denseInputGradient, denseWeightGradient } from '../ops/dense.ts'
import type { SgdSettings } from '../ops/sgd.ts'
import { Parameter } from '../parameter.ts'

export class Dense {
  readonly weights: Parameter
  private readonly biases: Parameter
  private input: Tensor3D | undefined

  /**
   * @param weights initial weights [K, in, out], taken over; biases start at 0.
   * @param inputActivation what made this layer's input, so that the gradient can pass through it; null for the images themselves.
   */
  constructor(
    private readonly definition: DenseLayer,
    weights: Tensor3D,
    private readonly inputActivation: Activation | null,
  ) {
    this.weights = new Parameter(weights)
    this.biases = new Parameter(zeros<Tensor3D['rankType']>([weights.shape[0], 1, weights.shape[2]]) as Tensor3D)
  }

  /** x: [K, B, in]; returns [K, B, out] and remembers x for {@link backward}. */
  forward(x: Tensor3D): Tensor3D {
    this.input = x
    return denseForward(x, this.weights.value, this.biases.value, this.definition.activation)
  }

  /** dy: gradient for the sums before this layer's activation, [K, B, out]. Descends, and returns the gradient for the sums of the layer below, if there is one. */
  backward(dy: Tensor3D, settings: SgdSettings): Tensor3D | null {
    if (!this.input) throw new Error('dense: backward before forward')
    const below = this.inputActivation && denseInputGradient(dy, this.weights.value, this.input, this.inputActivation)
    const [weightGradient, biasGradient] = denseWeightGradient(this.input, dy)
    this.weights.descend(weightGradient, settings)
    this.biases.descend(biasGradient, { ...settings, weightDecay: 0 })
    this.input = undefined
    return below
  }

  /** Drops all models but those at `rows`. */
  select(rows: readonly number[]): void {
    this.weights.select(rows)
    this.biases.select(rows)
  }

  dispose(): void {
    this.weights.dispose()
    this.biases.dispose()
  }
}
