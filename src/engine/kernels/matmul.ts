// The product of two matrices, whichever is transposed; tfjs-wasm's own is slow when one is.
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core'
import { gemm } from './gemm.ts'
import { addressOf, type WasmBackend } from './wasm-backend.ts'

/** Batches of matrices are left to the stock kernel: networks have kernels of their own for them (dense.ts). */
const batchMatMul = (stock: KernelFunc): KernelFunc => {
  return (call) => {
    const running = call.backend as WasmBackend
    const { a, b } = call.inputs as Record<'a' | 'b', TensorInfo>
    if (![a, b].every(({ dtype, shape }) => dtype === 'float32' && shape.length === 2)) return stock(call)
    const { transposeA, transposeB } = call.attrs as { transposeA: boolean; transposeB: boolean }
    const [k, m] = (transposeA ? a.shape : a.shape.toReversed()) as [number, number]
    const n = b.shape[transposeB ? 0 : 1] as number
    const c = running.makeOutput([m, n], 'float32')
    const [left, right] = [
      { address: addressOf(running, a), transposed: transposeA },
      { address: addressOf(running, b), transposed: transposeB },
    ]
    gemm(running, [m, n, k], left, right, addressOf(running, c))
    return c
  }
}

export const matMulKernels = { BatchMatMul: batchMatMul }
