// Weights being trained, K models at once, with the velocity that momentum carries from step to step.
import { dispose, gather, keep, type Tensor, type Tensor3D, tensor1d, zeros, zerosLike } from '@tensorflow/tfjs-core'
import { type SgdSettings, sgdStep } from './ops/sgd.ts'

export class Parameter<T extends Tensor = Tensor> {
  /** What the next step carries on; after a first step it is the gradient of that step (and weight decay). */
  velocity: T

  /** Takes over `value`, shape [K, ...]. */
  constructor(public value: T) {
    keep(value)
    this.velocity = keep(zerosLike(value))
  }

  /** One step of gradient descent; `gradient` has the value's shape. */
  descend(gradient: T, settings: SgdSettings): void {
    const [value, velocity] = sgdStep(this.value, this.velocity, gradient, settings)
    this.replace(keep(value), keep(velocity))
  }

  /** Drops all models but those at `rows`. */
  select(rows: readonly number[]): void {
    this.replace(keep(selectModels(this.value, rows)), keep(selectModels(this.velocity, rows)))
  }

  dispose(): void {
    dispose([this.value, this.velocity])
  }

  private replace(value: T, velocity: T): void {
    this.dispose()
    this.value = value
    this.velocity = velocity
  }
}

/** A parameter of shape [K, 1, units] that starts at 0. */
export function zeroParameter(shape: [models: number, one: 1, units: number]): Parameter<Tensor3D> {
  return new Parameter(zeros<Tensor3D['rankType']>(shape) as Tensor3D)
}

/** The models at `rows` of a tensor [K, ...]. */
export function selectModels<T extends Tensor>(tensor: T, rows: readonly number[]): T {
  const indices = tensor1d([...rows], 'int32')
  const selected = gather(tensor, indices)
  indices.dispose()
  return selected
}
