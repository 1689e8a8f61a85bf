// Puts our kernels under TensorFlow.js's wasm backend.
import { getKernel, type KernelConfig, type KernelFunc, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core'
import { batchNormKernels } from './batch-norm.ts'
import { concatKernels } from './concat.ts'
import { conv2DKernels } from './conv2d.ts'
import { crossEntropyKernels } from './cross-entropy.ts'
import { denseKernels } from './dense.ts'
import { dropoutMaskKernels } from './dropout-mask.ts'
import { localResponseKernels } from './local-response.ts'
import { matMulKernels } from './matmul.ts'
import { poolKernels } from './pool.ts'
import { reduceKernels } from './reduce.ts'
import { hasRelaxedSimd } from './relaxed-simd.ts'
import { rowKernels } from './rows.ts'
import { sgdKernels } from './sgd.ts'
import { canInstall, instantiate, isInstalled, runningWasmBackend } from './wasm-backend.ts'
import { whitenedRowsKernels } from './whitened-rows.ts'

/** The file that npm's `prepare` builds: build/kernels/relaxed.wasm or build/kernels/simd.wasm. */
export type KernelBuild = 'relaxed' | 'simd'

/** A kernel of ours, and how it is made from the stock one that it replaces, where there is one. */
export type KernelFactory = (stock: KernelFunc | undefined) => KernelFunc

const factories: Record<string, KernelFactory> = {
  ...matMulKernels,
  ...denseKernels,
  ...crossEntropyKernels,
  ...sgdKernels,
  ...conv2DKernels,
  ...poolKernels,
  ...localResponseKernels,
  ...batchNormKernels,
  ...reduceKernels,
  ...rowKernels,
  ...concatKernels,
  ...dropoutMaskKernels,
  ...whitenedRowsKernels,
}

let registered = false

/**
 * Call after `setBackend('wasm')` and `ready()`; a second call does nothing. `bytesOf` brings the compiled module.
 * Returns the build that runs, or 'stock' where SIMD is missing or the backend is the threaded one.
 */
export async function installWasmKernels(bytesOf: (build: KernelBuild) => Promise<BufferSource>): Promise<KernelBuild | 'stock'> {
  const running = runningWasmBackend()
  if (!(await canInstall(running))) return 'stock'
  const build = hasRelaxedSimd() ? 'relaxed' : 'simd'
  if (!isInstalled(running)) await instantiate(running, await bytesOf(build))
  if (!registered) Object.entries(factories).forEach(register)
  registered = true
  return build
}

function register([kernelName, factory]: [string, KernelFactory]): void {
  const stock: KernelConfig | undefined = getKernel(kernelName, 'wasm')
  if (stock !== undefined) unregisterKernel(kernelName, 'wasm')
  registerKernel({ ...stock, kernelName, backendName: 'wasm', kernelFunc: factory(stock?.kernelFunc) })
}
