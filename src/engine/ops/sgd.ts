// One step of stochastic gradient descent with momentum and weight decay.
import { add, mul, sub, type Tensor } from '@tensorflow/tfjs-core'
import { dispatch } from './dispatch.ts'

export interface SgdSettings {
  learningRate: number
  /** Share of the velocity that is kept, 0-1. */
  momentum: number
  /** l2 strength: weightDecay * weight is added to the gradient. */
  weightDecay: number
}

/**
 * velocity <- momentum * velocity + gradient + weightDecay * weight; weight <- weight - learningRate * velocity.
 * All of one shape. Returns the updated [weight, velocity] and takes over the old ones: a backend may write in place
 * and hand the memory on; the caller disposes what it passed and keeps what it gets.
 */
export function sgdStep<T extends Tensor>(weight: T, velocity: T, gradient: T, settings: SgdSettings): [weight: T, velocity: T] {
  return dispatch<T[]>('RoteSgdStep', { weight, velocity, gradient }, { ...settings }, () => {
    const pulled = settings.weightDecay === 0 ? gradient : add<T>(gradient, mul(weight, settings.weightDecay))
    const faster = add<T>(mul(velocity, settings.momentum), pulled)
    return [sub<T>(weight, mul(faster, settings.learningRate)), faster]
  }) as [T, T]
}
