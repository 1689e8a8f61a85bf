// Weights being trained, K models at once, with the velocity that momentum carries from step to step.
import { dispose, gather, keep, type Tensor3D, tensor1d, zerosLike } from '@tensorflow/tfjs-core'
import { type SgdSettings, sgdStep } from './ops/sgd.ts'

export class Parameter {
  private velocity: Tensor3D

  /** Takes over `value`, shape [K, rows, columns]. */
  constructor(public value: Tensor3D) {
    keep(value)
    this.velocity = keep(zerosLike(value))
  }

  /** One step of gradient descent; `gradient` has the value's shape. */
  descend(gradient: Tensor3D, settings: SgdSettings): void {
    const [value, velocity] = sgdStep(this.value, this.velocity, gradient, settings)
    this.replace(keep(value), keep(velocity))
  }

  /** Drops all models but those at `rows`. */
  select(rows: readonly number[]): void {
    const indices = tensor1d([...rows], 'int32')
    this.replace(keep(gather(this.value, indices)), keep(gather(this.velocity, indices)))
    indices.dispose()
  }

  dispose(): void {
    dispose([this.value, this.velocity])
  }

  private replace(value: Tensor3D, velocity: Tensor3D): void {
    this.dispose()
    this.value = value
    this.velocity = velocity
  }
}
