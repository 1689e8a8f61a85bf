// What every layer of K models can do; each writes its own gradient.
import { mul, step, type Tensor } from '@tensorflow/tfjs-core'
import type { Activation, Shape } from '../../experiment/networks/layers.ts'
import type { InitialWeights } from '../initial-weights.ts'
import type { Parameter } from '../parameter.ts'

/**
 * Tensors between layers are [K, B, units], or [B, height, width, channels] in convolutional networks, of which one is
 * trained at a time (K = 1). A ReLU belongs to the layer that has it, but its gradient to the layer above, which can
 * often apply it on the way: `backward` takes the gradient for what this layer computed BEFORE its activation.
 */
export interface TrainedLayer {
  /** What this layer learns, in a fixed order. */
  readonly parameters: readonly Parameter[]
  /** What else it needs to go on where it stands, in a fixed order. */
  readonly statistics: readonly Parameter[]
  /** Goes on as after so many passes of training; parameters and statistics are restored apart. */
  skipTo(step: number): void
  /** In training it remembers what {@link backward} needs. */
  forward(x: Tensor, training: boolean): Tensor
  /** Gradients of the mean loss over the batch that came forward last, given the one for this layer's sums; no weight changes. */
  backward(dy: Tensor): Gradients
  /** Drops all models but those at `rows`. */
  select(rows: readonly number[]): void
  dispose(): void
}

export interface Gradients {
  /** For what came in, before its activation; null where that is the images. */
  readonly below: Tensor | null
  /** For each of the layer's parameters, in their order and of their shapes. */
  readonly parameters: Tensor[]
}

/** What a layer finds below itself. */
export interface Below {
  readonly shape: Shape
  /** The activation that its input came through; null for the images, to which no gradient goes. */
  readonly activation: Activation | null
}

/** What layers start from. */
export interface Beginning {
  readonly seeds: readonly number[]
  readonly weights: InitialWeights
}

/** A layer that learns nothing. */
export abstract class Weightless implements TrainedLayer {
  readonly parameters: readonly Parameter[] = []
  readonly statistics: readonly Parameter[] = []
  abstract forward(x: Tensor, training: boolean): Tensor
  backward(dy: Tensor): Gradients {
    return { below: this.inputGradient(dy), parameters: [] }
  }
  skipTo(_step: number): void {}
  select(_rows: readonly number[]): void {}
  dispose(): void {}
  /** The gradient for what came in. */
  protected abstract inputGradient(dy: Tensor): Tensor
}

/** The gradient for `x` as it was before its own activation: a ReLU lets it through where x is positive. */
export function throughActivation<T extends Tensor>(dx: T, x: T, activation: Activation | null): T {
  return activation === 'relu' ? mul(dx, step(x)) : dx
}

/** What a layer remembers from forward to backward. Throws when there is nothing: backward came first. */
export function remembered<T>(memory: T | undefined): T {
  if (memory === undefined) throw new Error('layer: expected forward in training before backward')
  return memory
}
