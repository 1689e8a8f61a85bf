// Products whose left matrix is mostly background, as images are: a row of it is a background (its smallest value) and what
// stands out from that. x w = (x - background) w + background * sums of w's columns, and of the first term only the steps
// are computed at which one of four lines stands out: two fifths of them for handwritten digits.
import { finishCodes } from './gemm.ts'
import { kernelsOf, scratch, type WasmBackend } from './wasm-backend.ts'

/** Where more than this share of the steps is filled, leaving out the others is not worth the packing. */
const mostFilled = 0.8

/** y = finish(x w + bias) for x: rows x k, w: k x n; all addresses. Returns false, with nothing done, where x has too little background. */
export function forwardOverBackground(
  running: WasmBackend,
  [rows, n, k]: [rows: number, n: number, k: number],
  { x, w, bias, y }: Record<'x' | 'w' | 'bias' | 'y', number>,
  isRelu: boolean,
): boolean {
  const kernels = kernelsOf(running)
  const background = scratch(running, 'background', 4 * (rows + n))
  kernels.backgrounds(x, rows, k, background)
  const steps = Math.floor(rows / 4) * (k - (k % 4))
  if (!(kernels.filledAcrossRows(x, rows, k, background) < mostFilled * steps)) return false
  const sums = background + 4 * rows
  kernels.columnSums(w, sums, k, n)
  kernels.outerStart(y, background, sums, bias, rows, n)
  const room = scratch(running, 'gemm', kernels.sparseGemmScratchBytes(rows, n, k))
  kernels.sparseGemm(rows, n, k, x, false, background, w, y, 0, isRelu ? finishCodes.relu : finishCodes.store, room)
  return true
}

/** dw = x^T dy for x: rows x k, dy: rows x n; likewise. */
export function gradientOverBackground(
  running: WasmBackend,
  [rows, n, k]: [rows: number, n: number, k: number],
  { x, dy, dw }: Record<'x' | 'dy' | 'dw', number>,
): boolean {
  const kernels = kernelsOf(running)
  const background = scratch(running, 'background', 4 * (rows + n))
  kernels.backgrounds(x, rows, k, background)
  const steps = rows * Math.floor(k / 4)
  if (!(kernels.filledAlongRows(x, rows, k, background) < mostFilled * steps)) return false
  const start = background + 4 * rows
  kernels.weightedSums(dy, background, start, rows, n)
  const room = scratch(running, 'gemm', kernels.sparseGemmScratchBytes(k, n, rows))
  kernels.sparseGemm(k, n, rows, x, true, background, dy, dw, start, finishCodes.store, room)
  return true
}
