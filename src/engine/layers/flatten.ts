// From images to rows of units.
import { reshape, type Tensor, type Tensor3D } from '@tensorflow/tfjs-core'
import { type Below, Weightless } from './layer.ts'

export class Flatten extends Weightless {
  constructor(private readonly below: Below) {
    super()
  }

  /** x: [B, height, width, channels]; returns [1, B, height * width * channels]. */
  forward(x: Tensor): Tensor3D {
    return reshape(x, [1, x.shape[0] as number, -1])
  }

  protected inputGradient(dy: Tensor): Tensor {
    return reshape(dy, [-1, ...this.below.shape])
  }
}
