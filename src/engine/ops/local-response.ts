// Local response normalisation and its gradient, by the backend's own kernels.
import { engine, localResponseNormalization, type Tensor4D } from '@tensorflow/tfjs-core'

/** As in TensorFlow's CIFAR-10 tutorial, whose small AlexNet the paper took: y = x / (1 + .001 / 9 * (sum of x^2 over 4 channels on both sides))^.75. */
const settings = { depthRadius: 4, bias: 1, alpha: 0.001 / 9, beta: 0.75 }

/** x: [B, height, width, channels]; returns the same shape. */
export function localResponseForward(x: Tensor4D): Tensor4D {
  return localResponseNormalization(x, settings.depthRadius, settings.bias, settings.alpha, settings.beta)
}

/** Gradient for x, given x and its y. */
export function localResponseGradient(dy: Tensor4D, x: Tensor4D, y: Tensor4D): Tensor4D {
  return engine().runKernel('LRNGrad', { x, y, dy }, settings)
}
