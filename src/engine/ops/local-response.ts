// Local response normalisation and its gradient.
import { engine, localResponseNormalization, type Tensor4D } from '@tensorflow/tfjs-core'
import { dispatch } from './dispatch.ts'

/** y = x / (bias + alpha * (sum of x^2 over depthRadius channels on both sides))^beta, as in TensorFlow's CIFAR-10 tutorial, whose small AlexNet the paper took. */
export const localResponse = { depthRadius: 4, bias: 1, alpha: 0.001 / 9, beta: 0.75 } as const

/** x: [B, height, width, channels]; returns the same shape. */
export function localResponseForward(x: Tensor4D): Tensor4D {
  const { depthRadius, bias, alpha, beta } = localResponse
  return dispatch('RoteLocalResponse', { x }, {}, () => localResponseNormalization(x, depthRadius, bias, alpha, beta))
}

/** Gradient for x, given x and its y. */
export function localResponseGradient(dy: Tensor4D, x: Tensor4D, y: Tensor4D): Tensor4D {
  return dispatch('RoteLocalResponseGradient', { dy, x, y }, {}, () => engine().runKernel('LRNGrad', { x, y, dy }, localResponse))
}
