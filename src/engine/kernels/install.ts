// Puts our kernels under TensorFlow.js's wasm backend.
import { getKernel, type KernelFunc, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core'
import { concatKernels } from './concat.ts'
import { convolutionKernels } from './convolution.ts'
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

/** The kernels of src/engine/ops, under names of our own. */
const kernels: Readonly<Record<string, KernelFunc>> = {
  ...denseKernels,
  ...crossEntropyKernels,
  ...sgdKernels,
  ...convolutionKernels,
  ...poolKernels,
  ...localResponseKernels,
  ...dropoutMaskKernels,
  ...whitenedRowsKernels,
}

/** What takes the place of stock kernels; where it does not do a case better, it leaves that to the stock one. */
const replacements: Readonly<Record<string, (stock: KernelFunc) => KernelFunc>> = {
  ...matMulKernels,
  ...reduceKernels,
  ...rowKernels,
  ...concatKernels,
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
  if (!registered) register()
  registered = true
  return build
}

function register(): void {
  for (const [kernelName, kernelFunc] of Object.entries(kernels)) registerKernel({ kernelName, backendName: 'wasm', kernelFunc })
  for (const [kernelName, replace] of Object.entries(replacements)) {
    const stock = getKernel(kernelName, 'wasm')
    if (stock === undefined) throw new Error(`kernels: tfjs-wasm has no ${kernelName}`)
    unregisterKernel(kernelName, 'wasm')
    registerKernel({ ...stock, kernelFunc: replace(stock.kernelFunc) })
  }
}
