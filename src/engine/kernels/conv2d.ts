// Convolution and its two gradients, as products of patches with a matrix. tfjs-wasm has no filter gradient of its own.
// Images are [batch, height, width, channels], filters [height, width, in, out]; dilated or channels-first ones go to the
// stock kernel where there is one.
import { backend_util, type KernelFunc, type NamedAttrMap, type TensorInfo } from '@tensorflow/tfjs-core'
import { fused } from './fused.ts'
import { type Finish, fromZero, gemm, type Matrix, type Start, store } from './gemm.ts'
import { addressOf, floatsOf, kernelsOf, scratch, type WasmBackend } from './wasm-backend.ts'
import { geometryOf } from './window-geometry.ts'

type Shape4 = [number, number, number, number]
type ConvInfo = backend_util.Conv2DInfo

/** Floats of patches made at a time: a quarter of a usual second-level cache. */
const patchFloats = 32 * 1024

const conv2D = (stock: KernelFunc | undefined): KernelFunc =>
  orStock(stock, 'Conv2D', ({ inputs, backend, attrs }) => {
    const { x, filter } = inputs as Record<'x' | 'filter', TensorInfo>
    return forward(backend as WasmBackend, x, filter, infoOf(x.shape, filter.shape, attrs), fromZero, store)
  })

const fusedConv2D = (stock: KernelFunc | undefined): KernelFunc =>
  orStock(stock, 'FusedConv2D', ({ inputs, backend, attrs }) => {
    const running = backend as WasmBackend
    const { x, filter } = inputs as Record<'x' | 'filter', TensorInfo>
    const info = infoOf(x.shape, filter.shape, attrs)
    return fused(running, info.outChannels, inputs, attrs, (start, finish) => forward(running, x, filter, info, start, finish))
  })

const conv2DBackpropInput = (stock: KernelFunc | undefined): KernelFunc =>
  orStock(stock, 'Conv2DBackpropInput', ({ inputs, backend, attrs }) => {
    const { dy, filter } = inputs as Record<'dy' | 'filter', TensorInfo>
    return inputGradient(backend as WasmBackend, dy, filter, infoOf(attrs?.inputShape as number[], filter.shape, attrs))
  })

const conv2DBackpropFilter = (stock: KernelFunc | undefined): KernelFunc =>
  orStock(stock, 'Conv2DBackpropFilter', ({ inputs, backend, attrs }) => {
    const { x, dy } = inputs as Record<'x' | 'dy', TensorInfo>
    return filterGradient(backend as WasmBackend, x, dy, infoOf(x.shape, attrs?.filterShape as number[], attrs))
  })

function forward(running: WasmBackend, x: TensorInfo, filter: TensorInfo, info: ConvInfo, start: Start, finish: Finish): TensorInfo {
  const y = running.makeOutput(info.outShape, 'float32')
  const [yAt, filterAt] = [addressOf(running, y), addressOf(running, filter)]
  const { depth, outChannels } = sizesOf(info)
  eachPatchBlock(running, addressOf(running, x), info, (patches, first, rows) => {
    const right = { address: filterAt, transposed: false }
    gemm(running, [rows, outChannels, depth], patches, right, yAt + 4 * first * outChannels, start, finish)
  })
  return y
}

function filterGradient(running: WasmBackend, x: TensorInfo, dy: TensorInfo, info: ConvInfo): TensorInfo {
  const { depth, outChannels } = sizesOf(info)
  const { filterHeight, filterWidth, inChannels } = info
  const gradient = running.makeOutput([filterHeight, filterWidth, inChannels, outChannels], 'float32')
  const [gradientAt, dyAt] = [addressOf(running, gradient), addressOf(running, dy)]
  floatsOf(running, gradient).fill(0)
  eachPatchBlock(running, addressOf(running, x), info, (patches, first, rows) => {
    const right = { address: dyAt + 4 * first * outChannels, transposed: false }
    gemm(running, [depth, outChannels, rows], { ...patches, transposed: !patches.transposed }, right, gradientAt, { kind: 'onto' })
  })
  return gradient
}

function inputGradient(running: WasmBackend, dy: TensorInfo, filter: TensorInfo, info: ConvInfo): TensorInfo {
  const dx = running.makeOutput(info.inShape, 'float32')
  const [dxAt, dyAt, filterAt] = [dx, dy, filter].map((tensor) => addressOf(running, tensor)) as [number, number, number]
  const { patches: count, depth, outChannels, blockRows } = sizesOf(info)
  const right = { address: filterAt, transposed: true }
  if (isPointwise(info)) {
    gemm(running, [count, depth, outChannels], { address: dyAt, transposed: false }, right, dxAt)
    return dx
  }
  const patches = scratch(running, 'patches', 4 * blockRows * depth)
  floatsOf(running, dx).fill(0)
  for (let first = 0; first < count; first += blockRows) {
    const rows = Math.min(blockRows, count - first)
    const left = { address: dyAt + 4 * first * outChannels, transposed: false }
    gemm(running, [rows, depth, outChannels], left, right, patches)
    kernelsOf(running).addPatches(dxAt, patches, first, rows, ...geometryOf(info))
  }
  return dx
}

/** Hands over all patches of the images at x as matrices [rows, depth], in blocks that stay in the cache; `first` counts the rows before. */
function eachPatchBlock(
  running: WasmBackend,
  x: number,
  info: ConvInfo,
  use: (patches: Matrix, first: number, rows: number) => void,
): void {
  const { patches: count, depth, blockRows } = sizesOf(info)
  // The patches of a pointwise convolution are the image as it lies.
  if (isPointwise(info)) {
    use({ address: x, transposed: false }, 0, count)
    return
  }
  const address = scratch(running, 'patches', 4 * blockRows * depth)
  const transposed = hasTransposedPatches(info)
  const { patchesOf, transposedPatchesOf } = kernelsOf(running)
  const fill = transposed ? transposedPatchesOf : patchesOf
  for (let first = 0; first < count; first += blockRows) {
    const rows = Math.min(blockRows, count - first)
    fill(x, address, first, rows, ...geometryOf(info))
    use({ address, transposed }, first, rows)
  }
}

function sizesOf({ batchSize, outHeight, outWidth, filterHeight, filterWidth, inChannels, outChannels }: ConvInfo) {
  const depth = filterHeight * filterWidth * inChannels
  // Whole rows of output pixels, for transposed patches.
  const blockRows = Math.ceil(patchFloats / depth / outWidth) * outWidth
  return { patches: batchSize * outHeight * outWidth, depth, outChannels, blockRows }
}

/** With one channel the patches are quicker to make, and to pack, a pixel at a time. */
function hasTransposedPatches({ inChannels, strideWidth }: ConvInfo): boolean {
  return inChannels === 1 && strideWidth === 1
}

function isPointwise({ filterHeight, filterWidth, strideHeight, strideWidth, padInfo: { top, left, bottom, right } }: ConvInfo): boolean {
  return filterHeight * filterWidth * strideHeight * strideWidth === 1 && top + left + bottom + right === 0
}

type Pad = Parameters<typeof backend_util.computeConv2DInfo>[4]

function infoOf(inputShape: number[], filterShape: number[], attrs: NamedAttrMap | undefined): ConvInfo {
  const { strides, pad, dimRoundingMode } = attrs as { strides: [number, number]; pad: Pad; dimRoundingMode?: 'floor' | 'round' | 'ceil' }
  return backend_util.computeConv2DInfo(inputShape as Shape4, filterShape as Shape4, strides, 1, pad, dimRoundingMode)
}

/** `own` for what it can do, else the stock kernel. */
function orStock(stock: KernelFunc | undefined, kernelName: string, own: KernelFunc): KernelFunc {
  return (call) => {
    const { dilations = 1, dataFormat = 'NHWC' } = (call.attrs ?? {}) as { dilations?: number | number[]; dataFormat?: string }
    if ([dilations].flat().every((dilation) => dilation === 1) && dataFormat === 'NHWC') return own(call)
    if (stock === undefined) throw new Error(`${kernelName}: expected dilation 1 and NHWC, got ${dilations} and ${dataFormat}`)
    return stock(call)
  }
}

export const conv2DKernels = {
  Conv2D: conv2D,
  FusedConv2D: fusedConv2D,
  Conv2DBackpropInput: conv2DBackpropInput,
  Conv2DBackpropFilter: conv2DBackpropFilter,
}
