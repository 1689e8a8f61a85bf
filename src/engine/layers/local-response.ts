// Local response normalisation as a layer.
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core'
import { localResponseForward, localResponseGradient } from '../ops/local-response.ts'
import { remembered, Weightless } from './layer.ts'

export class LocalResponse extends Weightless {
  private pass: { x: Tensor4D; y: Tensor4D } | undefined

  /** x: [B, height, width, channels]; returns the same shape. */
  forward(x: Tensor, training: boolean): Tensor4D {
    const images = x as Tensor4D
    const y = localResponseForward(images)
    this.pass = training ? { x: images, y } : undefined
    return y
  }

  protected inputGradient(dy: Tensor): Tensor4D {
    const { x, y } = remembered(this.pass)
    this.pass = undefined
    return localResponseGradient(dy as Tensor4D, x, y)
  }
}
