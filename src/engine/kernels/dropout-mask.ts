// The kernel of ops/dropout-mask.ts.
import { type KernelFunc, util } from '@tensorflow/tfjs-core'
import { dropoutThreshold } from '../ops/dropout-mask.ts'
import { addressOf, kernelsOf, type WasmBackend } from './wasm-backend.ts'

const dropoutMask: KernelFunc = ({ backend, attrs }) => {
  const running = backend as WasmBackend
  const { shape, rate, seeds, step } = attrs as unknown as { shape: number[]; rate: number; seeds: number[]; step: number }
  const mask = running.makeOutput(shape, 'float32')
  const size = util.sizeFromShape(shape.slice(1))
  const threshold = dropoutThreshold(rate)
  seeds.forEach((seed, model) => {
    kernelsOf(running).dropoutMask(addressOf(running, mask) + 4 * model * size, size, seed, step, threshold, 1 / (1 - rate))
  })
  return mask
}

export const dropoutMaskKernels = { RoteDropoutMask: dropoutMask }
