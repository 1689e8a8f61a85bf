// Rows of a tensor copied from place to place in the wasm memory, as batches are dealt and sets are cut into parts.
// tfjs-wasm gathers number by number, and to slice it first copies the whole tensor out of the memory.
import { type KernelFunc, slice_util, type Tensor, type TensorInfo, util } from '@tensorflow/tfjs-core'
import { addressOf, intsOf, kernelsOf, type WasmBackend } from './wasm-backend.ts'

/** Of float32 and int32; other types are left to the stock kernels. */
const bytesPerNumber = 4

const gather = (stock: KernelFunc): KernelFunc => {
  return (call) => {
    const running = call.backend as WasmBackend
    const { x, indices } = call.inputs as Record<'x' | 'indices', TensorInfo>
    const { axis, batchDims } = call.attrs as { axis: number; batchDims: number }
    const [rows, ...row] = x.shape as [number, ...number[]]
    const isOfRows = axis === 0 && batchDims === 0 && isOfNumbers(x) && intsOf(running, indices).every((at) => at >= 0 && at < rows)
    if (!isOfRows) return stock(call)
    const gathered = running.makeOutput([...indices.shape, ...row], x.dtype)
    const bytes = bytesPerNumber * util.sizeFromShape(row)
    intsOf(running, indices).forEach((from, to) => {
      copy(running, addressOf(running, x) + from * bytes, addressOf(running, gathered) + to * bytes, bytes)
    })
    return gathered
  }
}

const slice = (stock: KernelFunc): KernelFunc => {
  return (call) => {
    const running = call.backend as WasmBackend
    const { x } = call.inputs as Record<'x', TensorInfo>
    const attributes = call.attrs as { begin: number | number[]; size: number | number[] }
    const [begin, size] = slice_util.parseSliceParams(x as Tensor, attributes.begin, attributes.size) as [number[], number[]]
    const axis = cutAxis(x.shape, size)
    if (!(isOfNumbers(x) && axis !== undefined)) return stock(call)
    const piece = running.makeOutput(size, x.dtype)
    const first = slice_util.computeFlatOffset(begin, util.computeStrides(x.shape))
    const [rowBytes, bytes] = [x.shape, size].map((shape) => bytesPerNumber * util.sizeFromShape(shape.slice(axis))) as [number, number]
    const from = addressOf(running, x) + bytesPerNumber * first
    kernelsOf(running).copyColumns(from, rowBytes, addressOf(running, piece), bytes, util.sizeFromShape(size.slice(0, axis)), bytes)
    return piece
  }
}

/**
 * An axis such that a slice of this size is one run of memory for each position along the axes before it, and the runs are
 * evenly spaced: beyond it everything is kept; before it one position of each axis, then several of one, then all.
 */
function cutAxis(shape: number[], size: number[]): number | undefined {
  const axis = Math.max(
    0,
    size.findLastIndex((length, at) => length !== shape[at]),
  )
  const before = size.slice(0, axis)
  const firstLong = before.findIndex((length) => length > 1)
  const isEvenlySpaced = firstLong === -1 || before.every((length, at) => at <= firstLong || length === shape[at])
  return isEvenlySpaced ? axis : undefined
}

function isOfNumbers({ dtype, shape }: TensorInfo): boolean {
  return (dtype === 'float32' || dtype === 'int32') && shape.length > 0 && util.sizeFromShape(shape) > 0
}

function copy(running: WasmBackend, from: number, to: number, bytes: number): void {
  new Uint8Array(running.wasm.asm.memory.buffer).copyWithin(to, from, from + bytes)
}

export const rowKernels = { GatherV2: gather, Slice: slice }
