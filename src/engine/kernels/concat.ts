// Tensors joined along an axis by copying within the wasm memory; tfjs-wasm goes through a JavaScript view for every row.
import { backend_util, type KernelFunc, type TensorInfo, util } from '@tensorflow/tfjs-core'
import { addressOf, kernelsOf, type WasmBackend } from './wasm-backend.ts'

const concat =
  (stock: KernelFunc): KernelFunc =>
  (call) => {
    const parts = Object.values(call.inputs) as TensorInfo[]
    const [{ dtype, shape }] = parts as [TensorInfo]
    const [axis] = util.parseAxisParam((call.attrs as { axis: number }).axis, shape) as [number]
    const isOfNumbers = parts.every((part) => part.dtype === dtype) && (dtype === 'float32' || dtype === 'int32')
    if (!isOfNumbers) return stock(call)

    const running = call.backend as WasmBackend
    const shapes = parts.map((part) => part.shape)
    backend_util.assertParamsConsistent(shapes, axis)
    const whole = running.makeOutput(backend_util.computeOutShape(shapes, axis), dtype)
    const rows = util.sizeFromShape(shape.slice(0, axis))
    const rowBytes = 4 * util.sizeFromShape(whole.shape.slice(axis))
    let to = addressOf(running, whole)
    for (const part of parts) {
      const bytes = 4 * util.sizeFromShape(part.shape.slice(axis))
      kernelsOf(running).copyColumns(addressOf(running, part), bytes, to, rowBytes, rows, bytes)
      to += bytes
    }
    return whole
  }

export const concatKernels = { Concat: concat }
