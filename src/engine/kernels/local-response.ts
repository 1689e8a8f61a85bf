// The kernels of ops/local-response.ts. The compiled ones know the exponent 3/4 alone, where two square roots do.
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core'
import { localResponse } from '../ops/local-response.ts'
import { addressOf, kernelsOf, scratch, sizeOf, type WasmBackend } from './wasm-backend.ts'

const { depthRadius, bias, alpha } = localResponse

const forward: KernelFunc = ({ inputs, backend }) => {
  const running = backend as WasmBackend
  const { x } = inputs as Record<'x', TensorInfo>
  const y = running.makeOutput(x.shape, 'float32')
  const { pixels, channels, room } = sizesOf(running, x)
  kernelsOf(running).localResponse(addressOf(running, x), addressOf(running, y), pixels, channels, depthRadius, bias, alpha, room)
  return y
}

const gradient: KernelFunc = ({ inputs, backend }) => {
  const running = backend as WasmBackend
  const { x, y, dy } = inputs as Record<'x' | 'y' | 'dy', TensorInfo>
  const dx = running.makeOutput(x.shape, 'float32')
  const [xAt, yAt, dyAt, dxAt] = [x, y, dy, dx].map((tensor) => addressOf(running, tensor)) as [number, number, number, number]
  const { pixels, channels, room } = sizesOf(running, x)
  kernelsOf(running).localResponseGradient(xAt, yAt, dyAt, dxAt, pixels, channels, depthRadius, bias, alpha, room)
  return dx
}

function sizesOf(running: WasmBackend, x: TensorInfo) {
  const channels = x.shape.at(-1) ?? 1
  return { pixels: sizeOf(x) / channels, channels, room: scratch(running, 'rows', 4 * (3 * channels + 6 * depthRadius + 48)) }
}

export const localResponseKernels = { RoteLocalResponse: forward, RoteLocalResponseGradient: gradient }
