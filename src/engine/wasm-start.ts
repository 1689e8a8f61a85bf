// Starts TensorFlow.js on WebAssembly from bytes that are known to be good: its own loader never tells what was wrong with them.
import { env } from '@tensorflow/tfjs-core'

/** Where this environment (a worker, or Node) keeps the binaries of the wasm backend. */
export interface WasmFiles {
  /** Bytes of tfjs's own builds. */
  stock(build: 'simd' | 'plain'): Promise<BufferSource>
  /** Bytes of one build of our kernels. */
  kernels(build: 'relaxed' | 'simd'): Promise<BufferSource>
}

/** The smallest module that there is. */
const nothing = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)

/** Prepares the backend named wasm. Throws, in a reader's words, where this browser or this page cannot run it; rejects with what `files` reject with. */
export async function prepareWasm(files: WasmFiles): Promise<void> {
  if (typeof WebAssembly === 'undefined') throw new Error('this browser has no WebAssembly')
  try {
    new WebAssembly.Module(nothing)
  } catch (cause) {
    throw new Error('the policy of this page’s host forbids WebAssembly', { cause })
  }
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm')
  // The threaded build breaks under minification where a host sends COOP/COEP, and gained nothing on two cores.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  const bytes = await files.stock((await env().getAsync('WASM_HAS_SIMD_SUPPORT')) ? 'simd' : 'plain')
  await compiledModule(bytes, 'tfjs-backend-wasm')
  setWasmPaths(Object.fromEntries(tfjsNames.map((name) => [name, name])), true)
  env().platform.fetch = async () => ({ ok: true, arrayBuffer: async () => bytes }) as unknown as Response
}

const tfjsNames = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm-threaded-simd.wasm'] as const

/** Throws where these bytes are no module of WebAssembly; `name` says of what they should be. */
export async function compiledModule(bytes: BufferSource, name: string): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(bytes)
  } catch (cause) {
    throw new Error(`the file ${name} is damaged, or another came in its place (${(cause as Error).message})`, { cause })
  }
}
