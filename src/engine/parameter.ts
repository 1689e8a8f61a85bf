// What a network learns: a tensor of weights, of K models at once.
import { gather, keep, type Tensor, type Tensor3D, tensor, tensor1d, zeros } from '@tensorflow/tfjs-core'

export class Parameter<T extends Tensor = Tensor> {
  private current: T

  /** Takes over `value`, shape [K, ...]. `decays`: whether weight decay pulls at it, as it does at weights and not at biases. */
  constructor(
    value: T,
    readonly decays: boolean,
  ) {
    this.current = keep(value)
  }

  get value(): T {
    return this.current
  }

  /** Takes over `value`, of the same shape but for the number of models, and lets the old one go. */
  replace(value: T): void {
    this.current.dispose()
    this.current = keep(value)
  }

  /** Takes over values of a tensor of the same shape. */
  restore(values: Float32Array): void {
    this.replace(tensor(values, this.current.shape) as T)
  }

  /** Drops all models but those at `rows`. */
  select(rows: readonly number[]): void {
    this.replace(selectModels(this.current, rows))
  }

  dispose(): void {
    this.current.dispose()
  }
}

/** Biases, or what else is added to each unit: of shape [K, 1, units], they start at 0 and do not decay. */
export function zeroParameter(shape: [models: number, one: 1, units: number]): Parameter<Tensor3D> {
  return new Parameter(zeros<Tensor3D['rankType']>(shape) as Tensor3D, false)
}

/** A copy of a float tensor's values, read at once: for backends whose tensors are at hand. */
export const valuesOf = (tensor: Tensor): Float32Array => tensor.dataSync<'float32'>().slice()

/** The models at `rows` of a tensor [K, ...]. */
export function selectModels<T extends Tensor>(tensor: T, rows: readonly number[]): T {
  const indices = tensor1d([...rows], 'int32')
  const selected = gather(tensor, indices)
  indices.dispose()
  return selected
}
