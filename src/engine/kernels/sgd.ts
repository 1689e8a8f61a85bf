// The kernel of ops/sgd.ts: weight and velocity are updated where they lie.
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core'
import { addressOf, kernelsOf, sizeOf, type WasmBackend } from './wasm-backend.ts'

const sgdStep: KernelFunc = ({ inputs, backend, attrs }) => {
  const running = backend as WasmBackend
  const { weight, velocity, gradient } = inputs as Record<'weight' | 'velocity' | 'gradient', TensorInfo>
  const { learningRate, momentum, weightDecay } = attrs as Record<'learningRate' | 'momentum' | 'weightDecay', number>
  kernelsOf(running).sgd(
    addressOf(running, weight),
    addressOf(running, velocity),
    addressOf(running, gradient),
    sizeOf(weight),
    learningRate,
    momentum,
    weightDecay,
  )
  return [weight, velocity].map((updated) => handOn(running, updated))
}

/** The same memory under a new tensor: one more reference, so that disposing the old tensor keeps it. */
function handOn(running: WasmBackend, { dataId, shape, dtype }: TensorInfo): TensorInfo {
  running.incRef(dataId)
  return { dataId, shape, dtype }
}

export const sgdKernels = { RoteSgdStep: sgdStep }
