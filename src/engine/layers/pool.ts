// Pooling layers: the largest value of each window, and the mean of each channel.
import { reshape, type Tensor, type Tensor3D, type Tensor4D } from '@tensorflow/tfjs-core'
import type { Activation, MaxPoolLayer } from '../../experiment/networks/layers.ts'
import { maxPoolForward, maxPoolGradient, meanPoolForward, meanPoolGradient } from '../ops/pool.ts'
import { type Below, remembered, throughActivation, Weightless } from './layer.ts'

export class MaxPool extends Weightless {
  private pass: { x: Tensor4D; y: Tensor4D } | undefined

  constructor(private readonly definition: MaxPoolLayer) {
    super()
  }

  /** x: [B, height, width, channels]; returns [B, height', width', channels]. */
  forward(x: Tensor, training: boolean): Tensor4D {
    const images = x as Tensor4D
    const y = maxPoolForward(images, this.definition)
    this.pass = training ? { x: images, y } : undefined
    return y
  }

  protected inputGradient(dy: Tensor): Tensor4D {
    const { x, y } = remembered(this.pass)
    this.pass = undefined
    return maxPoolGradient(dy as Tensor4D, x, y, this.definition)
  }
}

export class MeanPool extends Weightless {
  private readonly inputActivation: Activation | null
  private input: Tensor4D | undefined

  constructor({ activation }: Below) {
    super()
    this.inputActivation = activation
  }

  /** x: [B, height, width, channels]; returns [1, B, channels]. */
  forward(x: Tensor, training: boolean): Tensor3D {
    const images = x as Tensor4D
    this.input = training ? images : undefined
    const [batch, , , channels] = images.shape
    return reshape(meanPoolForward(images), [1, batch, channels])
  }

  protected inputGradient(dy: Tensor): Tensor4D {
    const x = remembered(this.input)
    this.input = undefined
    const [batch, , , channels] = x.shape
    const dx = meanPoolGradient(reshape(dy, [batch, 1, 1, channels]), x)
    return throughActivation(dx, x, this.inputActivation)
  }
}
