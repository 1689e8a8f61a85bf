// A fully connected layer of K models, trained side by side.
import type { Tensor, Tensor3D } from '@tensorflow/tfjs-core'
import { type Activation, type DenseLayer, sizeOf } from '../../experiment/networks/layers.ts'
import { denseForward, denseInputGradient, denseWeightGradient } from '../ops/dense.ts'
import { Parameter, zeroParameter } from '../parameter.ts'
import { type Beginning, type Below, type Gradients, remembered, type TrainedLayer } from './layer.ts'

export class Dense implements TrainedLayer {
  /** [K, in, out] */
  readonly weights: Parameter<Tensor3D>
  private readonly biases: Parameter<Tensor3D>
  readonly statistics: readonly Parameter[] = []
  private readonly inputActivation: Activation | null
  private input: Tensor3D | undefined

  /** `gain`: variance of the initial weights times the number of inputs. */
  constructor(
    private readonly definition: DenseLayer,
    { shape, activation }: Below,
    { seeds, weights }: Beginning,
    gain: number,
  ) {
    const inputs = sizeOf(shape)
    this.inputActivation = activation
    this.weights = new Parameter(weights.draw([inputs, definition.units], gain / inputs), true)
    this.biases = zeroParameter([seeds.length, 1, definition.units])
  }

  get parameters(): readonly Parameter[] {
    return [this.weights, this.biases]
  }

  /** x: [K, B, in], or [1, B, in] shared by all models; returns [K, B, out]. */
  forward(x: Tensor, training: boolean): Tensor3D {
    const rows = x as Tensor3D
    this.input = training ? rows : undefined
    return denseForward(rows, this.weights.value, this.biases.value, this.definition.activation)
  }

  backward(gradient: Tensor): Gradients {
    const x = remembered(this.input)
    const dy = gradient as Tensor3D
    const below = this.inputActivation && denseInputGradient(dy, this.weights.value, x, this.inputActivation)
    this.input = undefined
    return { below, parameters: denseWeightGradient(x, dy) }
  }

  select(rows: readonly number[]): void {
    for (const parameter of this.parameters) parameter.select(rows)
  }

  skipTo(_step: number): void {}

  dispose(): void {
    for (const parameter of this.parameters) parameter.dispose()
  }
}
