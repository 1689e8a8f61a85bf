import { getKernelsForBackend, type KernelConfig, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core'
import { beforeAll, expect, test } from 'vitest'
import { wasmFiles } from '../../../src/cli/node-engine.ts'
import { neighbourError } from '../../../src/engine/questions/neighbour.ts'
import { timeBackend } from '../../../src/engine/questions/timing.ts'
import type { ExperimentSpec } from '../../../src/experiment/runs/run-fields.ts'
import { mnist, play, startBackend, tiny } from '../runs.ts'

const runs: readonly Partial<ExperimentSpec>[] = [
  { dropout: 0.5, earlyStopping: 0.1 },
  // Each seed has images of its own, and leaves when it has fitted.
  { pixels: 'gaussian', seed: 11, seeds: 3, epochs: 30 },
  { model: 'lenet', width: 0.2, batchNorm: 'on' },
  { model: 'alexnet', width: 0.03, weightDecay: 0.01 },
  { model: 'inception', width: 0.02, augmentation: 2 },
]

/** What tfjs-wasm does slowly, wrongly or not at all: nothing may come to depend on it. */
const shunned = [
  ...['BatchMatMul', '_FusedMatMul', 'Conv2D', 'FusedConv2D', 'Conv2DBackpropInput', 'Conv2DBackpropFilter', 'FusedBatchNorm'],
  ...['MaxPoolGrad', 'AvgPoolGrad', 'LRN', 'LRNGrad', 'GatherV2', 'Slice', 'Concat'],
]

const wasmKernels = () => getKernelsForBackend('wasm')
const stockUsed = new Set<string>()
const ownUsed = new Set<string>()
let own: KernelConfig[] = []

/** Notes the kernel's name in `used` whenever it runs. */
function watch(kernel: KernelConfig, used: Set<string>): void {
  unregisterKernel(kernel.kernelName, 'wasm')
  const kernelFunc: KernelConfig['kernelFunc'] = (call) => {
    used.add(kernel.kernelName)
    return kernel.kernelFunc(call)
  }
  registerKernel({ ...kernel, kernelFunc })
}

beforeAll(async () => {
  // Stock kernels are watched before ours take their places, so that what ours leave to them is seen.
  for (const kernel of wasmKernels()) watch(kernel, stockUsed)
  const stock = new Set(wasmKernels().map(({ kernelFunc }) => kernelFunc))
  await startBackend('wasm')
  own = wasmKernels().filter(({ kernelFunc }) => !stock.has(kernelFunc))
  for (const kernel of own) watch(kernel, ownUsed)

  const set = await mnist
  for (const changes of runs) await play(tiny({ epochs: 1, ...changes }), undefined, { ...set, test: () => set.test(100) })
  await neighbourError(set, 100)
  expect(await timeBackend('wasm', wasmFiles)).toMatchObject({ reason: '' })
})

test('every kernel of ours is run by some network, by its evaluation, by the nearest neighbour or by the calibration', () => {
  expect(own.length).toBeGreaterThan(10)
  expect(own.map(({ kernelName }) => kernelName).filter((name) => !ownUsed.has(name))).toEqual([])
})

test('none of them runs a stock kernel that is slow or wrong', () => {
  expect(stockUsed).toContain('Reshape')
  expect(shunned.filter((name) => stockUsed.has(name))).toEqual([])
})
