// Matrix products of TensorFlow.js itself, with every transpose, batch and fused bias. tfjs-wasm's own are slow when
// transposed or batched, and wrong when they are fused as well (the bias is added once per 48 steps of k).
import { broadcast_util, type KernelFunc, type TensorInfo } from '@tensorflow/tfjs-core'
import { fused } from './fused.ts'
import { type Finish, fromZero, gemm, type Start, store } from './gemm.ts'
import { addressOf, type WasmBackend } from './wasm-backend.ts'

interface MatMulAttributes {
  transposeA: boolean
  transposeB: boolean
}

const batchMatMul: KernelFunc = ({ inputs, backend, attrs }) => {
  const { a, b } = inputs as Record<'a' | 'b', TensorInfo>
  return product(backend as WasmBackend, a, b, attrs as unknown as MatMulAttributes)
}

const fusedMatMul: KernelFunc = ({ inputs, backend, attrs }) => {
  const running = backend as WasmBackend
  const { a, b } = inputs as Record<'a' | 'b', TensorInfo>
  const transposes = attrs as unknown as MatMulAttributes
  const columns = b.shape[b.shape.length - (transposes.transposeB ? 2 : 1)] as number
  return fused(running, columns, inputs, attrs, (start, finish) => product(running, a, b, transposes, start, finish))
}

function product(
  running: WasmBackend,
  a: TensorInfo,
  b: TensorInfo,
  { transposeA, transposeB }: MatMulAttributes,
  start: Start = fromZero,
  finish: Finish = store,
): TensorInfo {
  if (a.dtype !== 'float32' || b.dtype !== 'float32') throw new Error(`matMul: expected float32, got ${a.dtype} and ${b.dtype}`)
  const [aRows, aColumns] = a.shape.slice(-2) as [number, number]
  const [bRows, bColumns] = b.shape.slice(-2) as [number, number]
  const [m, k] = transposeA ? [aColumns, aRows] : [aRows, aColumns]
  const n = transposeB ? bRows : bColumns
  const aBatch = a.shape.slice(0, -2)
  const bBatch = b.shape.slice(0, -2)
  const batch = broadcast_util.assertAndGetBroadcastShape(aBatch, bBatch)
  const c = running.makeOutput([...batch, m, n], 'float32')
  const cAt = addressOf(running, c)
  const aSlices = broadcastIndices(aBatch, batch)
  const bSlices = broadcastIndices(bBatch, batch)
  aSlices.forEach((aSlice, slice) => {
    gemm(
      running,
      [m, n, k],
      { address: addressOf(running, a) + 4 * aSlice * m * k, transposed: transposeA },
      { address: addressOf(running, b) + 4 * (bSlices[slice] as number) * k * n, transposed: transposeB },
      cAt + 4 * slice * m * n,
      start,
      finish,
    )
  })
  return c
}

/** For every position of shape `to`, in order, the position in shape `from` that broadcasting reads. */
function broadcastIndices(from: number[], to: number[]): number[] {
  let indices = [0]
  to.forEach((length, axis) => {
    const own = from[axis - (to.length - from.length)] ?? 1
    indices = indices.flatMap((index) => Array.from({ length }, (_, i) => (own === 1 ? index : index * own + i)))
  })
  return indices
}

export const matMulKernels = { BatchMatMul: () => batchMatMul, _FusedMatMul: () => fusedMatMul }
