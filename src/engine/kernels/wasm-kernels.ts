// The compiled kernels as JavaScript calls them; what each does stands in wasm/assembly. Addresses are byte offsets into tfjs's memory.
import type { WindowGeometry } from './window-geometry.ts'

export interface WasmKernels {
  gemm(
    m: number,
    n: number,
    k: number,
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    bColumn: number,
    c: number,
    onto: boolean,
    bias: number,
    finish: number,
    mask: number,
    scratch: number,
  ): void
  patchesOf(x: number, patches: number, first: number, rows: number, ...geometry: WindowGeometry): void
  transposedPatchesOf(x: number, patches: number, first: number, rows: number, ...geometry: WindowGeometry): void
  addPatches(x: number, patches: number, first: number, rows: number, ...geometry: WindowGeometry): void
  maxPoolGradient(dx: number, dy: number, x: number, y: number, batch: number, ...geometry: WindowGeometry): void
  meanPoolGradient(dx: number, dy: number, batch: number, pixels: number, channels: number): void
  localResponse(x: number, y: number, pixels: number, channels: number, radius: number, bias: number, alpha: number, scratch: number): void
  localResponseGradient(
    x: number,
    y: number,
    dy: number,
    dx: number,
    pixels: number,
    channels: number,
    radius: number,
    bias: number,
    alpha: number,
    scratch: number,
  ): void
  copyColumns(from: number, fromStride: number, to: number, toStride: number, rows: number, bytes: number): void
  dropoutMask(mask: number, size: number, seed: number, stream: number, threshold: number, kept: number): void
  gemmScratchBytes(m: number, n: number, k: number): number
  backgrounds(x: number, rows: number, k: number, background: number): void
  filledAcrossRows(x: number, rows: number, k: number, background: number): number
  filledAlongRows(x: number, rows: number, k: number, background: number): number
  outerStart(c: number, left: number, row: number, bias: number, rows: number, columns: number): void
  weightedSums(a: number, weights: number, sums: number, rows: number, columns: number): void
  sparseGemm(
    m: number,
    n: number,
    k: number,
    a: number,
    transposed: boolean,
    background: number,
    b: number,
    c: number,
    start: number,
    finish: number,
    scratch: number,
  ): void
  sparseGemmScratchBytes(m: number, n: number, k: number): number
  columnSums(a: number, sums: number, rows: number, columns: number): void
  softmaxCrossEntropy(
    logits: number,
    labels: number,
    loss: number,
    gradient: number,
    predicted: number,
    rows: number,
    classes: number,
    scale: number,
  ): void
  whitenedRows(
    images: number,
    stride: number,
    rows: number,
    moves: number,
    count: number,
    height: number,
    width: number,
    channels: number,
    whitened: number,
    scratch: number,
  ): void
  sgd(weight: number, velocity: number, gradient: number, size: number, learningRate: number, momentum: number, weightDecay: number): void
}
