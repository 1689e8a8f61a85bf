// The kernel of ops/sgd.ts: new weight and new velocity from one program.
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu'
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core'
import { lanesOf, runProgram, sizeOf } from './program.ts'

const code = `
  fn main(at: i32) {
    if (at >= uniforms.threads) { return; }
    let old = weight[at];
    let faster = uniforms.momentum * velocity[at] + gradient[at] + uniforms.weightDecay * old;
    newVelocity[at] = faster;
    newWeight[at] = old - uniforms.learningRate * faster;
  }`

/** All of one shape. The old tensors stay as they were: who is still reading them gets what they held. */
const sgdStep: KernelFunc = ({ inputs, backend, attrs }) => {
  const running = backend as WebGPUBackend
  const { weight, velocity, gradient } = inputs as Record<'weight' | 'velocity' | 'gradient', TensorInfo>
  const { learningRate, momentum, weightDecay } = attrs as Record<'learningRate' | 'momentum' | 'weightDecay', number>
  const newWeight = running.makeTensorInfo(weight.shape, 'float32')
  const newVelocity = running.makeTensorInfo(weight.shape, 'float32')
  const lanes = lanesOf(weight)
  runProgram(running, {
    name: 'sgd',
    lanes,
    writes: { newWeight, newVelocity },
    reads: { weight, velocity, gradient },
    uniforms: { learningRate: ['f32', learningRate], momentum: ['f32', momentum], weightDecay: ['f32', weightDecay] },
    threads: sizeOf(weight) / lanes,
    code,
  })
  return [newWeight, newVelocity]
}

export const sgdKernels = { RoteSgdStep: sgdStep }
