// Bias and activation of tfjs's fused kernels: inside the product where it knows them, else as kernels of their own after it.
import {
  Add,
  Elu,
  getKernel,
  LeakyRelu,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  Prelu,
  Relu,
  Relu6,
  Sigmoid,
  type TensorInfo,
} from '@tensorflow/tfjs-core'
import { type Finish, fromZero, type Start, store } from './gemm.ts'
import { addressOf, sizeOf, type WasmBackend } from './wasm-backend.ts'

interface FusedAttributes {
  activation: string
  leakyreluAlpha?: number
}

/** The kernel of each fused activation other than linear. */
const activationKernels: Partial<Record<string, string>> = {
  relu: Relu,
  relu6: Relu6,
  elu: Elu,
  sigmoid: Sigmoid,
  leakyrelu: LeakyRelu,
  prelu: Prelu,
}

/**
 * activation(product + bias). `product` computes the sums, `columns` wide; `inputs` and `attrs` are the fused kernel's,
 * of which bias, preluActivationWeights, activation and leakyreluAlpha are used.
 */
export function fused(
  running: WasmBackend,
  columns: number,
  { bias, preluActivationWeights }: NamedTensorInfoMap,
  attrs: NamedAttrMap | undefined,
  product: (start: Start, finish: Finish) => TensorInfo,
): TensorInfo {
  const { activation, leakyreluAlpha = 0.2 } = attrs as unknown as FusedAttributes
  const isRow = bias !== undefined && sizeOf(bias) === columns && bias.shape.at(-1) === columns
  const start: Start = isRow ? { kind: 'bias', address: addressOf(running, bias) } : fromZero
  const isWhole = bias === undefined || isRow
  if (isWhole && activation === 'relu') return product(start, { kind: 'relu' })
  const sums = product(start, store)
  const biased = isWhole ? sums : replaced(running, Add, { a: sums, b: bias }, {})
  if (activation === 'linear') return biased
  const kernel = activationKernels[activation]
  if (kernel === undefined) throw new Error(`activation: expected a fused activation, got ${activation}`)
  return replaced(running, kernel, { x: biased, alpha: preluActivationWeights }, { alpha: leakyreluAlpha })
}

/** The result of another kernel of this backend; its first input is released. */
function replaced(running: WasmBackend, kernelName: string, inputs: NamedTensorInfoMap, attrs: NamedAttrMap): TensorInfo {
  const result = getKernel(kernelName, 'wasm').kernelFunc({ inputs, backend: running, attrs }) as TensorInfo
  const [first] = Object.values(inputs)
  if (first !== undefined) running.disposeData(first.dataId)
  return result
}
