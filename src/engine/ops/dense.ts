// A fully connected layer, for K models at once: forward, and the two gradients.
import { add, matMul, mul, relu, step, sum, type Tensor3D } from '@tensorflow/tfjs-core'
import type { Activation } from '../../experiment/networks/layers.ts'
import { dispatch } from './dispatch.ts'

/** activation(x w + b). x: [K, B, in], or [1, B, in] shared by all models; w: [K, in, out], b: [K, 1, out]; returns [K, B, out]. */
export function denseForward(x: Tensor3D, w: Tensor3D, b: Tensor3D, activation: Activation): Tensor3D {
  return dispatch('RoteDenseForward', { x, w, b }, { activation }, () => {
    const sums = add<Tensor3D>(matMul(x, w), b)
    return activation === 'relu' ? relu<Tensor3D>(sums) : sums
  })
}

/** Gradient for the layer's input, through the activation that made it. dy: [K, B, out], w: [K, in, out], x: [K, B, in], the input as it stood after its own activation; returns [K, B, in], zero where a relu input was 0. */
export function denseInputGradient(dy: Tensor3D, w: Tensor3D, x: Tensor3D, inputActivation: Activation): Tensor3D {
  return dispatch('RoteDenseInputGradient', { dy, w, x }, { inputActivation }, () => {
    const dx = matMul<Tensor3D>(dy, w, false, true)
    return inputActivation === 'relu' ? mul<Tensor3D>(dx, step(x)) : dx
  })
}

/** Gradients for weights and biases. x: [K, B, in], dy: [K, B, out]; returns [dw: [K, in, out], db: [K, 1, out]]. */
export function denseWeightGradient(x: Tensor3D, dy: Tensor3D): [dw: Tensor3D, db: Tensor3D] {
  return dispatch(
    'RoteDenseWeightGradient',
    { x, dy },
    {},
    () => [matMul(x, dy, true, false), sum<Tensor3D>(dy, 1, true)] as [Tensor3D, Tensor3D],
  )
}
