// Batch normalisation with statistics per channel: one factor and one offset each.
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core'
import { addressOf, floatsOf, kernelsOf, scratch, sizeOf, type WasmBackend } from './wasm-backend.ts'

type Inputs = Record<'x' | 'mean' | 'variance', TensorInfo> & Partial<Record<'offset' | 'scale', TensorInfo>>

const fusedBatchNorm =
  (stock: KernelFunc | undefined): KernelFunc =>
  (call) => {
    const { x, mean, variance, offset, scale } = call.inputs as Inputs
    const channels = x.shape.at(-1) ?? 0
    const isPerChannel = [mean, variance, offset, scale].every(
      (tensor) => tensor == null || (sizeOf(tensor) === channels && tensor.shape.at(-1) === channels),
    )
    if (stock !== undefined && !(isPerChannel && channels > 0)) return stock(call)

    const running = call.backend as WasmBackend
    const { varianceEpsilon } = call.attrs as { varianceEpsilon: number }
    const y = running.makeOutput(x.shape, 'float32')
    const room = scratch(running, 'rows', 8 * channels)
    const factors = new Float32Array(running.wasm.asm.memory.buffer, room, channels)
    const shifts = new Float32Array(running.wasm.asm.memory.buffer, room + 4 * channels, channels)
    const [means, variances] = [floatsOf(running, mean), floatsOf(running, variance)]
    const offsets = offset && floatsOf(running, offset)
    const scales = scale && floatsOf(running, scale)
    for (let c = 0; c < channels; c++) {
      const factor = (scales?.[c] ?? 1) / Math.sqrt((variances[c] ?? 0) + varianceEpsilon)
      factors[c] = factor
      shifts[c] = (offsets?.[c] ?? 0) - (means[c] ?? 0) * factor
    }
    kernelsOf(running).scaleShift(addressOf(running, x), addressOf(running, y), sizeOf(x) / channels, channels, room, room + 4 * channels)
    return y
  }

export const batchNormKernels = { FusedBatchNorm: fusedBatchNorm }
