// Matrix products of TensorFlow.js itself, with every transpose, batch and fused bias. tfjs-wasm's own are slow when
// transposed or batched, and wrong when they are fused as well (the bias is added once per 48 steps of k).
import {
  Add,
  broadcast_util,
  Elu,
  getKernel,
  type KernelFunc,
  LeakyRelu,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  Prelu,
  Relu,
  Relu6,
  Sigmoid,
  type TensorInfo,
} from '@tensorflow/tfjs-core'
import { type Finish, gemm, store } from './gemm.ts'
import { addressOf, sizeOf, type WasmBackend } from './wasm-backend.ts'

interface MatMulAttributes {
  transposeA: boolean
  transposeB: boolean
}

interface FusedAttributes extends MatMulAttributes {
  activation: string
  leakyreluAlpha?: number
}

const batchMatMul: KernelFunc = ({ inputs, backend, attrs }) => {
  const { a, b } = inputs as Record<'a' | 'b', TensorInfo>
  return product(backend as WasmBackend, a, b, attrs as unknown as MatMulAttributes)
}

/** Fused activations other than linear run as kernels of their own, save relu after a plain bias. */
const activationKernels: Partial<Record<string, string>> = {
  relu: Relu,
  relu6: Relu6,
  elu: Elu,
  sigmoid: Sigmoid,
  leakyrelu: LeakyRelu,
  prelu: Prelu,
}

const fusedMatMul: KernelFunc = ({ inputs, backend, attrs }) => {
  const running = backend as WasmBackend
  const { a, b, bias, preluActivationWeights } = inputs as Record<'a' | 'b', TensorInfo> & NamedTensorInfoMap
  const { activation, leakyreluAlpha = 0.2, ...transposes } = attrs as unknown as FusedAttributes
  const columns = b.shape[b.shape.length - (transposes.transposeB ? 2 : 1)]
  const oneRow = bias === undefined || (sizeOf(bias) === columns && bias.shape.at(-1) === columns)
  if (oneRow && activation === 'relu') return product(running, a, b, transposes, bias, { kind: 'relu' })
  const sums = product(running, a, b, transposes, oneRow ? bias : undefined)
  const biased = oneRow ? sums : replaced(running, Add, { a: sums, b: bias }, {})
  if (activation === 'linear') return biased
  const kernel = activationKernels[activation]
  if (kernel === undefined) throw new Error(`activation: expected a fused activation, got ${activation}`)
  return replaced(running, kernel, { x: biased, alpha: preluActivationWeights }, { alpha: leakyreluAlpha })
}

function product(
  running: WasmBackend,
  a: TensorInfo,
  b: TensorInfo,
  { transposeA, transposeB }: MatMulAttributes,
  bias?: TensorInfo,
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
      bias === undefined ? 0 : addressOf(running, bias),
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

/** The result of another kernel of this backend; its first input is released. */
function replaced(running: WasmBackend, kernelName: string, inputs: NamedTensorInfoMap, attrs: NamedAttrMap): TensorInfo {
  const result = getKernel(kernelName, 'wasm').kernelFunc({ inputs, backend: running, attrs }) as TensorInfo
  const [first] = Object.values(inputs)
  if (first !== undefined) running.disposeData(first.dataId)
  return result
}

export const matMulKernels = { BatchMatMul: () => batchMatMul, _FusedMatMul: () => fusedMatMul }
