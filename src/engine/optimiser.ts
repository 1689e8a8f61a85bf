// From gradients to steps: stochastic gradient descent with momentum and weight decay, for K models at once.
import { dispose, keep, type Tensor, tensor, zerosLike } from '@tensorflow/tfjs-core'
import { type SgdSettings, sgdStep } from './ops/sgd.ts'
import { type Parameter, selectModels, valuesOf } from './parameter.ts'

export class Sgd {
  /** What momentum carries from step to step; of the parameters' shapes, in their order. */
  private velocities: Tensor[]

  /** The parameters stay their network's. */
  constructor(private readonly parameters: readonly Parameter[]) {
    this.velocities = parameters.map(({ value }) => keep(zerosLike(value)))
  }

  /** Moves every parameter down its gradient. `gradients`: of the parameters' shapes, in their order; they stay the caller's. */
  step(gradients: readonly Tensor[], settings: SgdSettings): void {
    // The first parameter's gradient is the last that a backward pass makes: it goes first, while it is in the cache.
    this.velocities = this.velocities.map((velocity, at) => {
      const parameter = this.parameters[at] as Parameter
      const weightDecay = parameter.decays ? settings.weightDecay : 0
      const [value, faster] = sgdStep(parameter.value, velocity, gradients[at] as Tensor, { ...settings, weightDecay })
      parameter.replace(value)
      return replaced(velocity, faster)
    })
  }

  /** Copies of what momentum carries, in the order of the parameters. */
  get values(): Float32Array[] {
    return this.velocities.map(valuesOf)
  }

  /** Goes on with these. */
  restore(values: readonly Float32Array[]): void {
    this.velocities = this.velocities.map((velocity, at) => replaced(velocity, tensor(values[at] as Float32Array, velocity.shape)))
  }

  /** Drops all models but those at `rows`, which the network drops too. */
  select(rows: readonly number[]): void {
    this.velocities = this.velocities.map((velocity) => replaced(velocity, selectModels(velocity, rows)))
  }

  dispose(): void {
    dispose(this.velocities)
  }
}

function replaced(old: Tensor, fresh: Tensor): Tensor {
  old.dispose()
  return keep(fresh)
}
