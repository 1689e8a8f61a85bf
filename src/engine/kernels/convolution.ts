// The kernels of ops/convolution.ts, as products of patches with a matrix. Images are [batch, height, width, channels],
// filters [height, width, in, out].
import { backend_util, type KernelFunc, type NamedAttrMap, type TensorInfo } from '@tensorflow/tfjs-core'
import type { Sliding } from '../ops/convolution.ts'
import { fromZero, gemm, type Matrix, type Start, store } from './gemm.ts'
import { addressOf, floatsOf, kernelsOf, scratch, type WasmBackend } from './wasm-backend.ts'
import { geometryOf } from './window-geometry.ts'

type Shape4 = [number, number, number, number]
type ConvInfo = backend_util.Conv2DInfo

/** Floats of patches made at a time: a quarter of a usual second-level cache. */
const patchFloats = 32 * 1024

const forward: KernelFunc = ({ inputs, backend, attrs }) => {
  const running = backend as WasmBackend
  const { x, filter, bias } = inputs as Record<'x' | 'filter' | 'bias', TensorInfo>
  const info = infoOf(x.shape, filter.shape, attrs)
  const { depth, outChannels } = sizesOf(info)
  const y = running.makeOutput(info.outShape, 'float32')
  const [yAt, right] = [addressOf(running, y), { address: addressOf(running, filter), transposed: false }]
  const start: Start = { kind: 'bias', address: addressOf(running, bias) }
  const finish = attrs?.activation === 'relu' ? ({ kind: 'relu' } as const) : store
  eachPatchBlock(running, addressOf(running, x), info, (patches, first, rows) => {
    gemm(running, [rows, outChannels, depth], patches, right, yAt + 4 * first * outChannels, start, finish)
  })
  return y
}

const weightGradient: KernelFunc = ({ inputs, backend, attrs }) => {
  const running = backend as WasmBackend
  const { x, dy } = inputs as Record<'x' | 'dy', TensorInfo>
  const filterShape = attrs?.filterShape as Shape4
  const info = infoOf(x.shape, filterShape, attrs)
  const { patches: count, depth, outChannels } = sizesOf(info)
  const [filter, bias] = [running.makeOutput(filterShape, 'float32'), running.makeOutput([outChannels], 'float32')]
  const [filterAt, biasAt, dyAt] = [filter, bias, dy].map((tensor) => addressOf(running, tensor)) as [number, number, number]
  floatsOf(running, filter).fill(0)
  eachPatchBlock(running, addressOf(running, x), info, (patches, first, rows) => {
    const right = { address: dyAt + 4 * first * outChannels, transposed: false }
    gemm(running, [depth, outChannels, rows], { ...patches, transposed: !patches.transposed }, right, filterAt, { kind: 'onto' })
  })
  kernelsOf(running).columnSums(dyAt, biasAt, count, outChannels)
  return [filter, bias]
}

const inputGradient: KernelFunc = ({ inputs, backend, attrs }) => {
  const running = backend as WasmBackend
  const { dy, filter, x } = inputs as Record<'dy' | 'filter' | 'x', TensorInfo>
  const info = infoOf(x.shape, filter.shape, attrs)
  const { patches: count, depth, outChannels, blockRows } = sizesOf(info)
  const dx = running.makeOutput(x.shape, 'float32')
  const [dxAt, dyAt, filterAt] = [dx, dy, filter].map((tensor) => addressOf(running, tensor)) as [number, number, number]
  const right = { address: filterAt, transposed: true }
  if (isPointwise(info)) {
    gemm(running, [count, depth, outChannels], { address: dyAt, transposed: false }, right, dxAt, fromZero)
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

function isPointwise({ filterHeight, filterWidth, strideHeight, strideWidth }: ConvInfo): boolean {
  return filterHeight * filterWidth * strideHeight * strideWidth === 1
}

function infoOf(inputShape: number[], filterShape: number[], attrs: NamedAttrMap | undefined): ConvInfo {
  const { stride, padding } = attrs as unknown as Sliding
  return backend_util.computeConv2DInfo(inputShape as Shape4, filterShape as Shape4, stride, 1, padding)
}

export const convolutionKernels = {
  RoteConvolution: forward,
  RoteConvolutionInputGradient: inputGradient,
  RoteConvolutionWeightGradient: weightGradient,
}
