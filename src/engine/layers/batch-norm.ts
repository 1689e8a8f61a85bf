// Batch normalisation as a layer: by the batch's statistics in training, by their running averages in evaluation.
import { add, mul, ones, reshape, type Tensor, type Tensor3D } from '@tensorflow/tfjs-core'
import type { Activation, BatchNormLayer } from '../../experiment/networks/layers.ts'
import { type Moments, momentsOfRows, normalise, normaliseGradient } from '../ops/batch-norm.ts'
import { Parameter, zeroParameter } from '../parameter.ts'
import { type Beginning, type Below, type Gradients, remembered, type TrainedLayer, throughActivation } from './layer.ts'

/** Share of a running average that is kept in each step. Small runs have some 20 steps an epoch: .9 follows them, .99 would lag epochs behind. */
const kept = 0.9

export class BatchNorm implements TrainedLayer {
  private readonly scale: Parameter<Tensor3D>
  private readonly shift: Parameter<Tensor3D>
  private readonly runningMean: Parameter<Tensor3D>
  private readonly runningVariance: Parameter<Tensor3D>
  private readonly inputActivation: Activation | null
  private pass: { x: Tensor3D; moments: Moments } | undefined

  constructor(
    private readonly definition: BatchNormLayer,
    { shape, activation }: Below,
    { seeds }: Beginning,
  ) {
    const size: [number, 1, number] = [seeds.length, 1, shape.at(-1) as number]
    this.inputActivation = activation
    this.scale = new Parameter(ones(size) as Tensor3D, false)
    this.shift = zeroParameter(size)
    this.runningMean = zeroParameter(size)
    this.runningVariance = new Parameter(ones(size) as Tensor3D, false)
  }

  get parameters(): readonly Parameter[] {
    return [this.scale, this.shift]
  }

  get statistics(): readonly Parameter[] {
    return [this.runningMean, this.runningVariance]
  }

  /** x: [K, B, units], or images of which each channel is normalised; returns the same shape. */
  forward(x: Tensor, training: boolean): Tensor {
    const rows = this.asRows(x)
    const moments = training ? momentsOfRows(rows) : { mean: this.runningMean.value, variance: this.runningVariance.value }
    if (training) this.follow(moments)
    this.pass = training ? { x: rows, moments } : undefined
    return reshape(normalise(rows, moments, this.scale.value, this.shift.value, this.definition.activation), x.shape)
  }

  backward(dy: Tensor): Gradients {
    const { x, moments } = remembered(this.pass)
    this.pass = undefined
    const [dx, scaleGradient, shiftGradient] = normaliseGradient(this.asRows(dy), x, moments, this.scale.value)
    const below = reshape(throughActivation(dx, x, this.inputActivation), dy.shape)
    return { below, parameters: [scaleGradient, shiftGradient] }
  }

  select(rows: readonly number[]): void {
    for (const parameter of [...this.parameters, ...this.statistics]) parameter.select(rows)
  }

  skipTo(_step: number): void {}

  dispose(): void {
    for (const parameter of [...this.parameters, ...this.statistics]) parameter.dispose()
  }

  private asRows(x: Tensor): Tensor3D {
    const [models, , channels] = this.scale.value.shape
    return reshape(x, [models, -1, channels])
  }

  private follow({ mean, variance }: Moments): void {
    const average = (old: Tensor3D, fresh: Tensor3D) => add<Tensor3D>(mul(old, kept), mul(fresh, 1 - kept))
    this.runningMean.replace(average(this.runningMean.value, mean))
    this.runningVariance.replace(average(this.runningVariance.value, variance))
  }
}
