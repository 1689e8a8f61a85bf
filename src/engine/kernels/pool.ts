// The kernels of ops/pool.ts: gradients, vectorised over channels; tfjs-wasm's own go element by element.
import { backend_util, type KernelFunc, type TensorInfo } from '@tensorflow/tfjs-core'
import type { MaxPoolLayer } from '../../experiment/networks/layers.ts'
import { addressOf, floatsOf, kernelsOf, type WasmBackend } from './wasm-backend.ts'
import { geometryOf } from './window-geometry.ts'

type Shape4 = [batch: number, height: number, width: number, channels: number]

const maxPoolGradient: KernelFunc = ({ inputs, backend, attrs }) => {
  const running = backend as WasmBackend
  const { dy, x, y } = inputs as Record<'dy' | 'x' | 'y', TensorInfo>
  const { size, stride, padding } = attrs as unknown as MaxPoolLayer
  const info = backend_util.computePool2DInfo(x.shape as Shape4, size, stride, 1, padding)
  const dx = running.makeOutput(x.shape, 'float32')
  floatsOf(running, dx).fill(0)
  const [dxAt, dyAt, xAt, yAt] = [dx, dy, x, y].map((tensor) => addressOf(running, tensor)) as [number, number, number, number]
  kernelsOf(running).maxPoolGradient(dxAt, dyAt, xAt, yAt, info.batchSize, ...geometryOf(info))
  return dx
}

const meanPoolGradient: KernelFunc = ({ inputs, backend }) => {
  const running = backend as WasmBackend
  const { dy, x } = inputs as Record<'dy' | 'x', TensorInfo>
  const [batch, height, width, channels] = x.shape as Shape4
  const dx = running.makeOutput(x.shape, 'float32')
  kernelsOf(running).meanPoolGradient(addressOf(running, dx), addressOf(running, dy), batch, height * width, channels)
  return dx
}

export const poolKernels = { RoteMaxPoolGradient: maxPoolGradient, RoteMeanPoolGradient: meanPoolGradient }
