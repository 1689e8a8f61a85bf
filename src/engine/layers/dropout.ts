// Dropout: in every step of training some units are silenced, and the others speak up for them, so that evaluation needs no change.
import { mul, type Tensor } from '@tensorflow/tfjs-core'
import type { DropoutLayer } from '../../experiment/networks/layers.ts'
import { hashText } from '../../maths/hash.ts'
import { dropoutMask } from '../ops/dropout-mask.ts'
import { type Beginning, remembered, Weightless } from './layer.ts'

export class Dropout extends Weightless {
  /** One key a model: its seed's own stream of masks, another one for each layer. */
  private keys: readonly number[]
  private step = 0
  private mask: Tensor | undefined

  /** `at`: the layer's place in its network. */
  constructor(
    private readonly definition: DropoutLayer,
    { seeds }: Beginning,
    at: number,
  ) {
    super()
    this.keys = seeds.map((seed) => hashText(`${seed}/dropout/${at}`))
  }

  /** x: [K, B, units]; the same shape, and in evaluation x itself. */
  forward(x: Tensor, training: boolean): Tensor {
    this.mask = training ? dropoutMask(x.shape as [number, ...number[]], this.definition.rate, this.keys, this.step++) : undefined
    return this.mask ? mul(x, this.mask) : x
  }

  protected inputGradient(dy: Tensor): Tensor {
    const mask = remembered(this.mask)
    this.mask = undefined
    return mul(dy, mask)
  }

  override skipTo(step: number): void {
    this.step = step
  }

  override select(rows: readonly number[]): void {
    this.keys = rows.map((row) => this.keys[row] as number)
  }
}
