// The kernels of ops/dense.ts: bias, activation and bias gradient come with the product.
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core'
import { forwardOverBackground, gradientOverBackground } from './background.ts'
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
  const isRelu = attrs?.activation === 'relu'
  for (let model = 0; model < models; model++) {
    const own = {
      x: inputCount === 1 ? xAt : xAt + 4 * model * batch * inputSize,
      w: wAt + 4 * model * inputSize * outputSize,
      bias: bAt + 4 * model * outputSize,
      y: yAt + 4 * model * batch * outputSize,
    }
    if (forwardOverBackground(running, [batch, outputSize, inputSize], own, isRelu)) continue
    gemm(
      running,
      [batch, outputSize, inputSize],
      { address: own.x, transposed: false },
      { address: own.w, transposed: false },
      own.y,
      { kind: 'bias', address: own.bias },
      isRelu ? { kind: 'relu' } : store,
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
    const own = {
      x: xAt + 4 * model * batch * inputSize,
      dy: dyAt + 4 * model * batch * outputSize,
      dw: dwAt + 4 * model * inputSize * outputSize,
    }
    if (!gradientOverBackground(running, [batch, outputSize, inputSize], own))
      gemm(running, [inputSize, outputSize, batch], { address: own.x, transposed: true }, { address: own.dy, transposed: false }, own.dw)
    kernelsOf(running).columnSums(own.dy, dbAt + 4 * model * outputSize, batch, outputSize)
  }
  return [dw, db]
}

function addresses<T extends TensorInfo[]>(running: WasmBackend, ...tensors: T): { [K in keyof T]: number } {
  return tensors.map((tensor) => addressOf(running, tensor)) as { [K in keyof T]: number }
}

export const denseKernels = {
  RoteDenseForward: forward,
  RoteDenseInputGradient: inputGradient,
  RoteDenseWeightGradient: weightGradient,
}
