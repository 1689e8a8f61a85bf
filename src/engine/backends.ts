// The backends of TensorFlow.js: each loaded only when it is asked for, and never taken for another.
import { env, getBackend, ready, setBackend } from '@tensorflow/tfjs-core'
import type { BackendName } from '../experiment/runs/backend.ts'
import { installWasmKernels } from './kernels/install.ts'
import { prepareWasm, type WasmFiles } from './wasm-start.ts'

let lastSwitch: Promise<void> = Promise.resolve()
/** TensorFlow.js goes on naming a backend whose start has failed. */
let running: BackendName | undefined

/** Makes `name` the running backend, after switches asked for before. Rejects when this machine cannot run it. */
export function switchBackend(name: BackendName, files: WasmFiles): Promise<void> {
  const switched = lastSwitch.then(() => startBackend(name, files))
  lastSwitch = switched.catch(() => {})
  return switched
}

async function startBackend(name: BackendName, files: WasmFiles): Promise<void> {
  if (running === name && getBackend() === name) return
  running = undefined
  await loaders[name](files)
  // setBackend answers false, and leaves another backend running, when initialisation fails.
  if (!(await setBackend(name)) || getBackend() !== name) throw new Error(`backend: ${name} does not start on this machine`)
  await ready()
  if (name === 'wasm') await installWasmKernels(files.kernels)
  running = name
}

const loaders: Readonly<Record<BackendName, (files: WasmFiles) => Promise<unknown>>> = {
  webgpu: async () => {
    const [{ installWebgpuKernels }] = await Promise.all([import('./kernels/webgpu/install.ts'), import('@tensorflow/tfjs-backend-webgpu')])
    installWebgpuKernels()
    // The naive input gradient of convolutions is the slower one.
    env().set('WEBGPU_USE_NAIVE_CONV2D_TRANSPOSE', false)
  },
  webgl: () => import('@tensorflow/tfjs-backend-webgl'),
  wasm: prepareWasm,
  cpu: () => import('@tensorflow/tfjs-backend-cpu'),
}
