// Gradients of max and mean pooling, vectorised over channels; tfjs-wasm's own go element by element.
import { backend_util, type KernelFunc, type NamedAttrMap, type TensorInfo } from '@tensorflow/tfjs-core'
import { addressOf, floatsOf, kernelsOf, type WasmBackend } from './wasm-backend.ts'
import { geometryOf } from './window-geometry.ts'

type PoolArguments = Parameters<typeof backend_util.computePool2DInfo>

interface PoolAttributes {
  filterSize: PoolArguments[1]
  strides: PoolArguments[2]
  pad: PoolArguments[4]
  dimRoundingMode?: PoolArguments[5]
}

const maxPoolGrad: KernelFunc = ({ inputs, backend, attrs }) => {
  const running = backend as WasmBackend
  const { dy, input, output } = inputs as Record<'dy' | 'input' | 'output', TensorInfo>
  const info = infoOf(input, attrs)
  const dx = zeros(running, input.shape)
  const [dxAt, dyAt, xAt, yAt] = [dx, dy, input, output].map((tensor) => addressOf(running, tensor)) as [number, number, number, number]
  kernelsOf(running).maxPoolGradient(dxAt, dyAt, xAt, yAt, info.batchSize, ...geometryOf(info))
  return dx
}

const avgPoolGrad: KernelFunc = ({ inputs, backend, attrs }) => {
  const running = backend as WasmBackend
  const { dy, input } = inputs as Record<'dy' | 'input', TensorInfo>
  const info = infoOf(input, attrs)
  const dx = zeros(running, input.shape)
  kernelsOf(running).averagePoolGradient(addressOf(running, dx), addressOf(running, dy), info.batchSize, ...geometryOf(info))
  return dx
}

function infoOf(x: TensorInfo, attrs: NamedAttrMap | undefined): backend_util.Conv2DInfo {
  const { filterSize, strides, pad, dimRoundingMode } = attrs as unknown as PoolAttributes
  return backend_util.computePool2DInfo(x.shape as PoolArguments[0], filterSize, strides, 1, pad, dimRoundingMode)
}

function zeros(running: WasmBackend, shape: number[]): TensorInfo {
  const result = running.makeOutput(shape, 'float32')
  floatsOf(running, result).fill(0)
  return result
}

export const poolKernels = { MaxPoolGrad: () => maxPoolGrad, AvgPoolGrad: () => avgPoolGrad }
