// Batch normalisation over rows, for K models at once: with the batch's own statistics, with given ones, and the gradient.
import { add, div, mean, mul, relu, sqrt, square, sub, sum, type Tensor3D } from '@tensorflow/tfjs-core'
import type { Activation } from '../../experiment/networks/layers.ts'

/** Keeps a unit that never changes from being divided by nothing. */
const smallestVariance = 1e-5

/** Mean and variance of each unit, [K, 1, C]. */
export interface Moments {
  readonly mean: Tensor3D
  readonly variance: Tensor3D
}

/** Over the rows of x: [K, R, C]; the variance is the biased one. */
export function momentsOfRows(x: Tensor3D): Moments {
  const centre = mean<Tensor3D>(x, 1, true)
  return { mean: centre, variance: mean<Tensor3D>(square(sub(x, centre)), 1, true) }
}

/** activation(scale * (x - mean) / sqrt(variance + 1e-5) + shift). x: [K, R, C], the rest: [K, 1, C]. */
export function normalise(x: Tensor3D, moments: Moments, scale: Tensor3D, shift: Tensor3D, activation: Activation): Tensor3D {
  const factor = mul<Tensor3D>(scale, inverseDeviation(moments))
  const y = add<Tensor3D>(mul(x, factor), sub(shift, mul(moments.mean, factor)))
  return activation === 'relu' ? relu(y) : y
}

/** Gradients for x, scale and shift, where the moments are those of x itself. dy: [K, R, C], the gradient before the activation. */
export function normaliseGradient(
  dy: Tensor3D,
  x: Tensor3D,
  moments: Moments,
  scale: Tensor3D,
): [dx: Tensor3D, dScale: Tensor3D, dShift: Tensor3D] {
  const rows = x.shape[1]
  const inverse = inverseDeviation(moments)
  const dShift = sum<Tensor3D>(dy, 1, true)
  const dScale = mul<Tensor3D>(sub(sum<Tensor3D>(mul(dy, x), 1, true), mul(moments.mean, dShift)), inverse)
  // dx = factor (dy - mean(dy) - normalised x * mean(dy * normalised x)), gathered by powers of x.
  const factor = mul<Tensor3D>(scale, inverse)
  const slope = div<Tensor3D>(mul(mul(factor, inverse), dScale), rows)
  const offset = sub<Tensor3D>(mul(slope, moments.mean), div(mul(factor, dShift), rows))
  return [add<Tensor3D>(sub(mul(dy, factor), mul(x, slope)), offset), dScale, dShift]
}

function inverseDeviation({ variance }: Moments): Tensor3D {
  return div<Tensor3D>(1, sqrt(add(variance, smallestVariance)))
}
