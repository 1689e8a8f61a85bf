// Sums and means over the axes just before the last, or all before it, as bias gradients, batch statistics and mean pooling
// need them; tfjs-wasm transposes first.
import { backend_util, type KernelFunc, type TensorInfo, util } from '@tensorflow/tfjs-core'
import { addressOf, floatsOf, kernelsOf, type WasmBackend } from './wasm-backend.ts'

const sum = (stock: KernelFunc | undefined): KernelFunc => overRows(stock, () => 1)
const mean = (stock: KernelFunc | undefined): KernelFunc => overRows(stock, (rows) => 1 / Math.max(rows, 1))

/** The tensor as matrices [matrices, rows, columns], each reduced to one row, times a factor of the number of rows. */
function overRows(stock: KernelFunc | undefined, factor: (rows: number) => number): KernelFunc {
  return (call) => {
    const { x } = call.inputs as Record<'x', TensorInfo>
    const { axis, keepDims } = call.attrs as { axis: number | number[]; keepDims: boolean }
    const axes = util.parseAxisParam(axis, x.shape).sort((a, b) => a - b)
    const first = x.shape.length - 1 - axes.length
    const isOverRows = axes.length > 0 && axes.every((axis, index) => axis === first + index)
    if (stock !== undefined && !(isOverRows && x.dtype === 'float32')) return stock(call)

    const running = call.backend as WasmBackend
    const [outShape, rowShape] = backend_util.computeOutAndReduceShapes(x.shape, axes)
    const rows = util.sizeFromShape(rowShape)
    const columns = x.shape.at(-1) ?? 1
    const matrices = util.sizeFromShape(x.shape.slice(0, first))
    const sums = running.makeOutput(keepDims ? backend_util.expandShapeToKeepDim(outShape, axes) : outShape, 'float32')
    const [xAt, sumsAt] = [addressOf(running, x), addressOf(running, sums)]
    for (let matrix = 0; matrix < matrices; matrix++) {
      kernelsOf(running).columnSums(xAt + 4 * matrix * rows * columns, sumsAt + 4 * matrix * columns, rows, columns)
    }
    const scale = factor(rows)
    const results = floatsOf(running, sums)
    if (scale !== 1) for (let i = 0; i < results.length; i++) results[i] = (results[i] ?? 0) * scale
    return sums
  }
}

export const reduceKernels = { Sum: sum, Mean: mean }
