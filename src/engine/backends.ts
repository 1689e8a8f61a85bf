// The backends of TensorFlow.js: each loaded only when it is asked for, and never taken for another.
import { env, getBackend, ready, setBackend } from '@tensorflow/tfjs-core'
import type { BackendName } from '../experiment/runs/backend.ts'
import { installWasmKernels } from './kernels/install.ts'

/** Where this environment (a worker, or Node) keeps the binaries of the wasm backend. */
export interface WasmFiles {
  /** Address of tfjs-backend-wasm-simd.wasm and of the plain build, for tfjs's own loader. */
  readonly stock: { readonly simd: string; readonly plain: string }
  /** Bytes of one build of our kernels. */
  kernels(build: 'relaxed' | 'simd'): Promise<BufferSource>
}

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
  wasm: async ({ stock }) => {
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm')
    // The threaded build breaks under minification where a host sends COOP/COEP, and gained nothing on two cores.
    env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
    // It must be named all the same.
    setWasmPaths({
      'tfjs-backend-wasm-simd.wasm': stock.simd,
      'tfjs-backend-wasm.wasm': stock.plain,
      'tfjs-backend-wasm-threaded-simd.wasm': stock.simd,
    })
  },
  cpu: () => import('@tensorflow/tfjs-backend-cpu'),
}
