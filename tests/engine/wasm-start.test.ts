import { afterEach, expect, test, vi } from 'vitest'
import { wasmFiles } from '../../src/cli/node-engine.ts'
import { prepareWasm } from '../../src/engine/wasm-start.ts'

afterEach(() => vi.unstubAllGlobals())

test('a browser without WebAssembly is told so', async () => {
  vi.stubGlobal('WebAssembly', undefined)
  await expect(prepareWasm(wasmFiles)).rejects.toThrow('this browser has no WebAssembly')
})

test('a policy that forbids WebAssembly is told so', async () => {
  class Forbidden {
    constructor() {
      throw new WebAssembly.CompileError('Wasm code generation disallowed by embedder')
    }
  }
  vi.stubGlobal('WebAssembly', { ...WebAssembly, CompileError: WebAssembly.CompileError, Module: Forbidden })
  await expect(prepareWasm(wasmFiles)).rejects.toThrow('the policy of this page’s host forbids WebAssembly')
})

test.each([
  ['cut short', (whole: Uint8Array) => whole.slice(0, 5000)],
  ['altered', (whole: Uint8Array) => whole.map((byte, at) => (at % 100 === 99 ? byte ^ 255 : byte))],
  ['a page of the host', () => new TextEncoder().encode('<!doctype html><title>Not found</title>')],
])('a file that is %s is named, every time that it is tried', async (_, damage) => {
  const files = { ...wasmFiles, stock: async (build: 'simd' | 'plain') => damage((await wasmFiles.stock(build)) as Uint8Array) }
  for (let turn = 0; turn < 2; turn++)
    await expect(prepareWasm(files)).rejects.toThrow(/^the file tfjs-backend-wasm is damaged, or another came in its place/)
})

test('a file that cannot be had says why in its own words', async () => {
  const files = { ...wasmFiles, stock: () => Promise.reject(new Error('the file x.wasm is missing')) }
  await expect(prepareWasm(files)).rejects.toThrow('the file x.wasm is missing')
})
