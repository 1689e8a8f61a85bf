// The engine's surroundings under Node: binaries from node_modules and the build folder, data from public/data.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { switchBackend } from '../engine/backends.ts'
import type { WasmFiles } from '../engine/wasm-start.ts'
import { fileSource } from './file-source.ts'

const projectFile = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const stockFile = (name: string): string => projectFile(`node_modules/@tensorflow/tfjs-backend-wasm/dist/${name}`)

export const wasmFiles: WasmFiles = {
  stock: (build) => readFile(stockFile(build === 'simd' ? 'tfjs-backend-wasm-simd.wasm' : 'tfjs-backend-wasm.wasm')),
  kernels: (build) => readFile(projectFile(`build/kernels/${build}.wasm`)),
}

/** The packed data sets of this checkout. */
export const packedData = fileSource(projectFile('public/data'))

/** Makes TensorFlow.js ready on WebAssembly with our kernels. */
export async function startWasm(): Promise<void> {
  if (!existsSync(projectFile('build/kernels'))) throw new Error('the kernels are not built: npm run prepare')
  await switchBackend('wasm', wasmFiles)
}
