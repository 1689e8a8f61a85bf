// A convolutional layer: filters slid over images.
import { reshape, type Tensor, type Tensor1D, type Tensor3D, type Tensor4D, type Tensor5D } from '@tensorflow/tfjs-core'
import type { Activation, ConvolutionLayer } from '../../experiment/networks/layers.ts'
import { convolutionInputGradient, convolutionWeightGradient, convolve } from '../ops/convolution.ts'
import { Parameter, zeroParameter } from '../parameter.ts'
import { type Beginning, type Below, type Gradients, remembered, type TrainedLayer, throughActivation } from './layer.ts'

export class Convolution implements TrainedLayer {
  /** [1, size, size, in, out] */
  private readonly filters: Parameter<Tensor5D>
  private readonly biases: Parameter<Tensor3D>
  readonly statistics: readonly Parameter[] = []
  private readonly inputActivation: Activation | null
  private readonly filterShape: [number, number, number, number]
  private input: Tensor4D | undefined

  /** `gain`: variance of the initial weights times the number of values under a filter. */
  constructor(
    private readonly definition: ConvolutionLayer,
    { shape, activation }: Below,
    { weights }: Beginning,
    gain: number,
  ) {
    const { size, channels } = definition
    const inputs = shape.at(-1) as number
    this.inputActivation = activation
    this.filterShape = [size, size, inputs, channels]
    this.filters = new Parameter(weights.draw(this.filterShape, gain / (size * size * inputs)), true)
    this.biases = zeroParameter([1, 1, channels])
  }

  get parameters(): readonly Parameter[] {
    return [this.filters, this.biases]
  }

  /** x: [B, height, width, in]; returns [B, height', width', out]. */
  forward(x: Tensor, training: boolean): Tensor4D {
    const images = x as Tensor4D
    this.input = training ? images : undefined
    const bias = reshape<Tensor1D['rankType']>(this.biases.value, [-1]) as Tensor1D
    return convolve(images, this.filter, bias, this.definition.activation, this.definition)
  }

  backward(gradient: Tensor): Gradients {
    const x = remembered(this.input)
    const dy = gradient as Tensor4D
    const { inputActivation, definition } = this
    const below = inputActivation && throughActivation(convolutionInputGradient(dy, this.filter, x, definition), x, inputActivation)
    const [filterGradient, biasGradient] = convolutionWeightGradient(x, dy, this.filterShape, definition)
    this.input = undefined
    return { below, parameters: [reshape(filterGradient, this.filters.value.shape), reshape(biasGradient, this.biases.value.shape)] }
  }

  /** There is one model: it stays. */
  select(): void {}

  skipTo(_step: number): void {}

  dispose(): void {
    for (const parameter of this.parameters) parameter.dispose()
  }

  private get filter(): Tensor4D {
    return reshape(this.filters.value, this.filterShape)
  }
}
