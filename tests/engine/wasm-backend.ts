// TensorFlow.js's wasm backend under Node with our kernels installed, for tests and benchmarks.
import { readFile } from 'node:fs/promises'
import { env, setBackend } from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-backend-wasm'
import { installWasmKernels } from '../../src/engine/kernels/install.ts'
import type { KernelBuild } from '../../src/engine/kernels/wasm-backend.ts'
import { instantiate, runningWasmBackend } from '../../src/engine/kernels/wasm-backend.ts'

const bytesOf = (build: KernelBuild) => readFile(new URL(`../../build/kernels/${build}.wasm`, import.meta.url))

/** Makes wasm the running backend and returns which kernels run on it: the best build, or the one asked for. */
export async function startWasmBackend(build?: KernelBuild): Promise<KernelBuild | 'stock'> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  if (!(await setBackend('wasm'))) throw new Error('wasm backend: did not start')
  const installed = await installWasmKernels(bytesOf)
  if (build === undefined) return installed
  await instantiate(runningWasmBackend(), build, await WebAssembly.compile(await bytesOf(build)))
  return build
}
