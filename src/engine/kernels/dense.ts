// The kernels of ops/dense.ts: bias, activation and bias gradient come with the product.
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core'
import { fromZero, gemm, store } from './gemm.ts'
import { addressOf, kernelsOf, type WasmBackend } from './wasm-backend.ts'

type Named<N extends string> = Record<N, TensorInfo>
type Shape3 = [models: number, rows: number, columns: number]

const forward: KernelFunc = ({ inputs, backend, attrs }) => {
  const running = backend as WasmBackend
  const { x, w, b } = inputs as Named<'x' | 'w' | 'b'>
  const [inputCount, batch, inputSize] = x.shape as Shape3
  const [models, , outputSize] = w.shape as Shape3
  const y = running.makeOutput([models, batch, outputSize], 'float32')
  const [xAt, wAt, bAt, yAt] = addresses(running, x, w, b, y)
  for (let model = 0; model < models; model++) {
    gemm(
      running,
      [batch, outputSize, inputSize],
      { address: inputCount === 1 ? xAt : xAt + 4 * model * batch * inputSize, transposed: false },
      { address: wAt + 4 * model * inputSize * outputSize, transposed: false },
      yAt + 4 * model * batch * outputSize,
      { kind: 'bias', address: bAt + 4 * model * outputSize },
      attrs?.activation === 'relu' ? { kind: 'relu' } : store,
    )
  }
  return y
}

const inputGradient: KernelFunc = ({ inputs, backend, attrs }) => {
  const running = backend as WasmBackend
  const { dy, w, x } = inputs as Named<'dy' | 'w' | 'x'>
  const [models, batch, inputSize] = x.shape as Shape3
  const [, , outputSize] = w.shape as Shape3
  const dx = running.makeOutput(x.shape, 'float32')
  const [dyAt, wAt, xAt, dxAt] = addresses(running, dy, w, x, dx)
  for (let model = 0; model < models; model++) {
    const at = 4 * model * batch * inputSize
    gemm(
      running,
      [batch, inputSize, outputSize],
      { address: dyAt + 4 * model * batch * outputSize, transposed: false },
      { address: wAt + 4 * model * inputSize * outputSize, transposed: true },
      dxAt + at,
      fromZero,
      attrs?.inputActivation === 'relu' ? { kind: 'mask', address: xAt + at } : store,
    )
  }
  return dx
}

const weightGradient: KernelFunc = ({ inputs, backend }) => {
  const running = backend as WasmBackend
  const { x, dy } = inputs as Named<'x' | 'dy'>
  const [models, batch, inputSize] = x.shape as Shape3
  const [, , outputSize] = dy.shape as Shape3
  const dw = running.makeOutput([models, inputSize, outputSize], 'float32')
  const db = running.makeOutput([models, 1, outputSize], 'float32')
  const [xAt, dyAt, dwAt, dbAt] = addresses(running, x, dy, dw, db)
  for (let model = 0; model < models; model++) {
    const dyModel = dyAt + 4 * model * batch * outputSize
    gemm(
      running,
      [inputSize, outputSize, batch],
      { address: xAt + 4 * model * batch * inputSize, transposed: true },
      { address: dyModel, transposed: false },
      dwAt + 4 * model * inputSize * outputSize,
    )
    kernelsOf(running).columnSums(dyModel, dbAt + 4 * model * outputSize, batch, outputSize)
  }
  return [dw, db]
}

function addresses<T extends TensorInfo[]>(running: WasmBackend, ...tensors: T): { [K in keyof T]: number } {
  return tensors.map((tensor) => addressOf(running, tensor)) as { [K in keyof T]: number }
}

export const denseKernels = {
  RoteDenseForward: () => forward,
  RoteDenseInputGradient: () => inputGradient,
  RoteDenseWeightGradient: () => weightGradient,
}
