// Adds our programs to TensorFlow.js's webgpu backend.
import { type KernelFunc, registerKernel } from '@tensorflow/tfjs-core'
import { crossEntropyKernels } from './cross-entropy.ts'
import { denseKernels } from './dense.ts'
import { dropoutMaskKernels } from './dropout-mask.ts'
import { sgdKernels } from './sgd.ts'
import { whitenedRowsKernels } from './whitened-rows.ts'

const kernels: Record<string, KernelFunc> = {
  ...denseKernels,
  ...crossEntropyKernels,
  ...sgdKernels,
  ...dropoutMaskKernels,
  ...whitenedRowsKernels,
}

let registered = false

/** None of the stock kernels is replaced. A second call does nothing. */
export function installWebgpuKernels(): void {
  if (registered) return
  for (const [kernelName, kernelFunc] of Object.entries(kernels)) registerKernel({ kernelName, backendName: 'webgpu', kernelFunc })
  registered = true
}
