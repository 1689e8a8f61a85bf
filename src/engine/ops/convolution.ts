// Convolution with bias and activation, and its gradients.
import { engine, fused, reshape, sum, type Tensor1D, type Tensor4D } from '@tensorflow/tfjs-core'
import type { Activation, Padding } from '../../experiment/networks/layers.ts'
import { dispatch } from './dispatch.ts'

export interface Sliding {
  readonly stride: number
  readonly padding: Padding
}

/** activation(x * filter + bias). x: [B, height, width, in], filter: [size, size, in, out], bias: [out]; returns [B, height', width', out]. */
export function convolve(x: Tensor4D, filter: Tensor4D, bias: Tensor1D, activation: Activation, { stride, padding }: Sliding): Tensor4D {
  return dispatch('RoteConvolution', { x, filter, bias }, { activation, stride, padding }, () =>
    fused.conv2d({ x, filter, bias, activation, strides: stride, pad: padding }),
  )
}

/** Gradient for x. dy: the gradient for the sums, [B, height', width', out]. */
export function convolutionInputGradient(dy: Tensor4D, filter: Tensor4D, x: Tensor4D, sliding: Sliding): Tensor4D {
  return dispatch('RoteConvolutionInputGradient', { dy, filter, x }, { ...sliding }, () =>
    engine().runKernel('Conv2DBackpropInput', { dy, filter }, { ...stockAttributes(sliding), inputShape: x.shape }),
  )
}

/** Gradients for filter and bias. */
export function convolutionWeightGradient(
  x: Tensor4D,
  dy: Tensor4D,
  filterShape: [height: number, width: number, inputs: number, outputs: number],
  sliding: Sliding,
): [filter: Tensor4D, bias: Tensor1D] {
  return dispatch('RoteConvolutionWeightGradient', { x, dy }, { ...sliding, filterShape }, () => {
    const filter = engine().runKernel<Tensor4D>('Conv2DBackpropFilter', { x, dy }, { ...stockAttributes(sliding), filterShape })
    return [filter, sum<Tensor1D>(reshape(dy, [-1, filterShape[3]]), 0)] as [Tensor4D, Tensor1D]
  })
}

const stockAttributes = ({ stride, padding }: Sliding) => ({ strides: [stride, stride], pad: padding, dataFormat: 'NHWC' })
