// Pooling and its gradients.
import { avgPool, engine, maxPool, type Tensor4D } from '@tensorflow/tfjs-core'
import type { MaxPoolLayer } from '../../experiment/networks/layers.ts'
import { dispatch } from './dispatch.ts'

type Window = Pick<MaxPoolLayer, 'size' | 'stride' | 'padding'>

/** Largest value of each window and channel. x: [B, height, width, channels]. */
export function maxPoolForward(x: Tensor4D, { size, stride, padding }: Window): Tensor4D {
  return maxPool(x, size, stride, padding)
}

/** Gradient for x, which goes to the first largest value of each window. dy, y: [B, height', width', channels]. */
export function maxPoolGradient(dy: Tensor4D, x: Tensor4D, y: Tensor4D, { size, stride, padding }: Window): Tensor4D {
  return dispatch('RoteMaxPoolGradient', { dy, x, y }, { size, stride, padding }, () => {
    const attributes = { filterSize: [size, size], strides: [stride, stride], pad: padding }
    return engine().runKernel('MaxPoolGrad', { dy, input: x, output: y }, attributes)
  })
}

/** Mean of each channel over the whole image, [B, 1, 1, channels]. */
export function meanPoolForward(x: Tensor4D): Tensor4D {
  const [, height, width] = x.shape
  return avgPool(x, [height, width], 1, 'valid')
}

/** Gradient for x, the same at every pixel; dy: [B, 1, 1, channels]. */
export function meanPoolGradient(dy: Tensor4D, x: Tensor4D): Tensor4D {
  return dispatch('RoteMeanPoolGradient', { dy, x }, {}, () => {
    const [, height, width] = x.shape
    return engine().runKernel('AvgPoolGrad', { dy, input: x }, { filterSize: [height, width], strides: [1, 1], pad: 'valid' })
  })
}
