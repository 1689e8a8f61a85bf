// Puts our kernels under TensorFlow.js's wasm backend.
import { getKernel, type KernelFunc, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core'
import { DataError } from '../../data/data-error.ts'
import { compiledModule } from '../wasm-start.ts'
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
import { buildIn, canInstall, instantiate, type KernelBuild, runningWasmBackend, type WasmBackend } from './wasm-backend.ts'
import { whitenedRowsKernels } from './whitened-rows.ts'

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
 * Returns the build that runs, or 'stock' where SIMD is missing or the backend is the threaded one. Where the file of the relaxed
 * build is missing or damaged the other runs, a little slower; rejects where that is too, or where a file may come with another try.
 */
export async function installWasmKernels(bytesOf: (build: KernelBuild) => Promise<BufferSource>): Promise<KernelBuild | 'stock'> {
  const running = runningWasmBackend()
  if (!(await canInstall(running))) return 'stock'
  const known = buildIn(running)
  if (known) return known
  const build = await instantiateBest(running, bytesOf)
  if (!registered) register()
  registered = true
  return build
}

/** Rejects with what was wrong with the better build where neither can be had. */
async function instantiateBest(running: WasmBackend, bytesOf: (build: KernelBuild) => Promise<BufferSource>): Promise<KernelBuild> {
  const start = async (build: KernelBuild): Promise<KernelBuild> => {
    await instantiate(running, build, await compiledModule(await bytesOf(build), `${build}.wasm`))
    return build
  }
  if (!hasRelaxedSimd()) return start('simd')
  try {
    return await start('relaxed')
  } catch (problem) {
    // What did not come may come with another try.
    if (problem instanceof DataError) throw problem
    return start('simd').catch(() => Promise.reject(problem))
  }
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
