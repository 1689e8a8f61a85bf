// A product of two matrices that lie in the wasm memory.
import { kernelsOf, scratch, type WasmBackend } from './wasm-backend.ts'

/** A matrix at a byte address; `transposed` says that its rows are stored as columns. */
export interface Matrix {
  address: number
  transposed: boolean
}

/** What the sums start from (zero unless said): the n floats at an address, or what c holds already. */
export type Start = { kind: 'zero' } | { kind: 'bias'; address: number } | { kind: 'onto' }

/** What the sums pass through: nothing, max(., 0), or the gate of a relu (kept where the matrix at `address` is positive). */
export type Finish = { kind: 'store' } | { kind: 'relu' } | { kind: 'mask'; address: number }

export const fromZero: Start = { kind: 'zero' }
export const store: Finish = { kind: 'store' }

/** The finishes as the compiled kernels know them. */
export const finishCodes = { store: 0, relu: 1, mask: 2 } as const

/** c = finish(start + a b). a: m x k; b: k x n; c: m x n, dense rows, at a byte address. */
export function gemm(
  running: WasmBackend,
  [m, n, k]: [m: number, n: number, k: number],
  a: Matrix,
  b: Matrix,
  c: number,
  start: Start = fromZero,
  finish: Finish = store,
): void {
  if (m === 0 || n === 0) return
  const kernels = kernelsOf(running)
  const [aRow, aColumn] = a.transposed ? [1, m] : [k, 1]
  const [bRow, bColumn] = b.transposed ? [1, k] : [n, 1]
  const bias = start.kind === 'bias' ? start.address : 0
  const mask = finish.kind === 'mask' ? finish.address : 0
  const room = scratch(running, 'gemm', kernels.gemmScratchBytes(m, n, k))
  const code = finishCodes[finish.kind]
  kernels.gemm(m, n, k, a.address, aRow, aColumn, b.address, bRow, bColumn, c, start.kind === 'onto', bias, code, mask, room)
}
