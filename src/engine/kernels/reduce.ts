// Sums and means over rows, as batch normalisation needs them; tfjs-wasm transposes first. Other axes are left to it.
import { type KernelFunc, type TensorInfo, util } from '@tensorflow/tfjs-core'
import { addressOf, floatsOf, kernelsOf, type WasmBackend } from './wasm-backend.ts'

const sum = (stock: KernelFunc): KernelFunc => overRows(stock, () => 1)
const mean = (stock: KernelFunc): KernelFunc => overRows(stock, (rows) => 1 / Math.max(rows, 1))

/** The tensor as matrices [matrices, rows, columns], each reduced to one row, times a factor of the number of rows. */
function overRows(stock: KernelFunc, factor: (rows: number) => number): KernelFunc {
  return (call) => {
    const running = call.backend as WasmBackend
    const { x } = call.inputs as Record<'x', TensorInfo>
    const { axis, keepDims } = call.attrs as { axis: number | number[]; keepDims: boolean }
    const axes = util.parseAxisParam(axis, x.shape)
    const rowAxis = x.shape.length - 2
    if (!(axes.length === 1 && axes[0] === rowAxis && x.dtype === 'float32')) return stock(call)

    const before = x.shape.slice(0, rowAxis)
    const [rows, columns] = x.shape.slice(rowAxis) as [number, number]
    const sums = running.makeOutput([...before, ...(keepDims ? [1] : []), columns], 'float32')
    const [xAt, sumsAt] = [addressOf(running, x), addressOf(running, sums)]
    for (let matrix = 0; matrix < util.sizeFromShape(before); matrix++) {
      kernelsOf(running).columnSums(xAt + 4 * matrix * rows * columns, sumsAt + 4 * matrix * columns, rows, columns)
    }
    const scale = factor(rows)
    const results = floatsOf(running, sums)
    if (scale !== 1) for (let i = 0; i < results.length; i++) results[i] = (results[i] ?? 0) * scale
    return sums
  }
}

export const reduceKernels = { Sum: sum, Mean: mean }
