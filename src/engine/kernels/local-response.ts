// Local response normalisation and its gradient for the exponent 3/4 that AlexNet uses; any other goes to the stock kernel.
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core'
import { addressOf, kernelsOf, scratch, sizeOf, type WasmBackend } from './wasm-backend.ts'

interface ResponseAttributes {
  depthRadius: number
  bias: number
  alpha: number
  beta: number
}

const lrn = (stock: KernelFunc | undefined): KernelFunc =>
  forThreeQuarters(stock, ({ inputs, backend, attrs }) => {
    const running = backend as WasmBackend
    const { x } = inputs as Record<'x', TensorInfo>
    const { depthRadius, bias, alpha } = attrs as unknown as ResponseAttributes
    const y = running.makeOutput(x.shape, 'float32')
    const { pixels, channels, room } = sizesOf(running, x, depthRadius)
    kernelsOf(running).localResponse(addressOf(running, x), addressOf(running, y), pixels, channels, depthRadius, bias, alpha, room)
    return y
  })

const lrnGrad = (stock: KernelFunc | undefined): KernelFunc =>
  forThreeQuarters(stock, ({ inputs, backend, attrs }) => {
    const running = backend as WasmBackend
    const { x, y, dy } = inputs as Record<'x' | 'y' | 'dy', TensorInfo>
    const { depthRadius, bias, alpha } = attrs as unknown as ResponseAttributes
    const dx = running.makeOutput(x.shape, 'float32')
    const [xAt, yAt, dyAt, dxAt] = [x, y, dy, dx].map((tensor) => addressOf(running, tensor)) as [number, number, number, number]
    const { pixels, channels, room } = sizesOf(running, x, depthRadius)
    kernelsOf(running).localResponseGradient(xAt, yAt, dyAt, dxAt, pixels, channels, depthRadius, bias, alpha, room)
    return dx
  })

function sizesOf(running: WasmBackend, x: TensorInfo, radius: number) {
  const channels = x.shape.at(-1) ?? 1
  return { pixels: sizeOf(x) / channels, channels, room: scratch(running, 'rows', 4 * (3 * channels + 6 * radius + 48)) }
}

function forThreeQuarters(stock: KernelFunc | undefined, own: KernelFunc): KernelFunc {
  return (call) => (call.attrs?.beta === 0.75 || stock === undefined ? own(call) : stock(call))
}

export const localResponseKernels = { LRN: lrn, LRNGrad: lrnGrad }
