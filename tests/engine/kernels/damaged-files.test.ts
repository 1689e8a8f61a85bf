// Files of the kernels that are missing or damaged: where one of them is whole, it runs.
import { env, matMul, setBackend, tensor2d } from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-backend-wasm'
import { beforeAll, expect, test } from 'vitest'
import { wasmFiles } from '../../../src/cli/node-engine.ts'
import { DataError } from '../../../src/data/data-error.ts'
import { installWasmKernels } from '../../../src/engine/kernels/install.ts'
import { hasRelaxedSimd } from '../../../src/engine/kernels/relaxed-simd.ts'
import type { KernelBuild } from '../../../src/engine/kernels/wasm-backend.ts'

const missing = async (build: KernelBuild): Promise<never> => {
  throw new Error(`the file ${build}.wasm is missing`)
}
const cutShort = async (build: KernelBuild) => new Uint8Array((await wasmFiles.kernels(build)) as Uint8Array).slice(0, 3000)
const aPage = async () => new TextEncoder().encode('<!doctype html>')

beforeAll(async () => {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  await setBackend('wasm')
})

test.each([
  ['missing', missing, 'relaxed.wasm is missing'],
  ['cut short', cutShort, 'the file relaxed.wasm is damaged, or another came in its place'],
  ['pages of the host', aPage, 'the file relaxed.wasm is damaged, or another came in its place'],
])('both %s: the better one is named', async (_, bytesOf, words) => {
  await expect(installWasmKernels(bytesOf)).rejects.toThrow(words)
})

test('one that may come with another try is waited for', async () => {
  const slow = async (build: KernelBuild) =>
    build === 'relaxed' ? Promise.reject(new DataError('relaxed.wasm', 'has not come')) : wasmFiles.kernels(build)
  await expect(installWasmKernels(slow)).rejects.toThrow('relaxed.wasm: has not come')
})

test.each([
  ['missing', missing],
  ['damaged', cutShort],
])('the relaxed one %s: the other runs, and is what runs from then on', async (_, broken) => {
  expect(hasRelaxedSimd()).toBe(true)
  const bytesOf = (build: KernelBuild) => (build === 'relaxed' ? broken(build) : wasmFiles.kernels(build))
  expect(await installWasmKernels(bytesOf)).toBe('simd')
  const product = matMul(tensor2d([[1, 2, 3, 4]]), tensor2d([[1], [10], [100], [1000]]))
  expect([...(await product.data())]).toEqual([4321])
})
