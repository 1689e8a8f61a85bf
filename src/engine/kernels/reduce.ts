// Sums and means over all axes but the last, as a bias gradient or batch statistics need them; tfjs-wasm transposes first.
import { type KernelFunc, type TensorInfo, util } from '@tensorflow/tfjs-core'
import { addressOf, floatsOf, kernelsOf, sizeOf, type WasmBackend } from './wasm-backend.ts'

const sum = (stock: KernelFunc | undefined): KernelFunc => overRows(stock, () => 1)
const mean = (stock: KernelFunc | undefined): KernelFunc => overRows(stock, (rows) => 1 / Math.max(rows, 1))

function overRows(stock: KernelFunc | undefined, factor: (rows: number) => number): KernelFunc {
  return (call) => {
    const { x } = call.inputs as Record<'x', TensorInfo>
    const { axis, keepDims } = call.attrs as { axis: number | number[]; keepDims: boolean }
    const axes = util.parseAxisParam(axis, x.shape).sort((a, b) => a - b)
    const columns = x.shape.at(-1) ?? 0
    const isOverRows = axes.length > 0 && axes.length === x.shape.length - 1 && axes.every((axis, index) => axis === index)
    if (stock !== undefined && !(isOverRows && x.dtype === 'float32' && columns > 0)) return stock(call)
    const running = call.backend as WasmBackend
    const rows = sizeOf(x) / columns
    const sums = running.makeOutput(keepDims ? [...axes.map(() => 1), columns] : [columns], 'float32')
    kernelsOf(running).columnSums(addressOf(running, x), addressOf(running, sums), rows, columns)
    const scale = factor(rows)
    if (scale !== 1)
      floatsOf(running, sums).forEach((value, index, all) => {
        all[index] = value * scale
      })
    return sums
  }
}

export const reduceKernels = { Sum: sum, Mean: mean }
