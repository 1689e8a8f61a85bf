// What our kernels know of tfjs-wasm: its memory, its allocator and its table of tensors.
import { backend, type DataType, env, getBackend, type TensorInfo, util } from '@tensorflow/tfjs-core'
import type { WasmKernels } from './wasm-kernels.ts'

/** The part of tfjs's BackendWasm that kernels use; tfjs declares some of it private. */
export interface WasmBackend {
  wasm: { asm: { memory: WebAssembly.Memory }; _malloc(bytes: number): number; _free(address: number): void }
  dataIdMap: { get(dataId: object): { memoryOffset: number } }
  makeOutput(shape: number[], dtype: DataType): TensorInfo
  incRef(dataId: object): void
  disposeData(dataId: object): boolean
}

/** Scratch memory by what it holds, so that a convolution's patches stay while they are multiplied. */
type Room = 'gemm' | 'patches' | 'rows' | 'background'

/** The file that npm's `prepare` builds: build/kernels/relaxed.wasm or build/kernels/simd.wasm. */
export type KernelBuild = 'relaxed' | 'simd'

interface Installed {
  build: KernelBuild
  kernels: WasmKernels
  rooms: Record<Room, { address: number; bytes: number }>
}

const installed = new WeakMap<WasmBackend, Installed>()

/** The running wasm backend. Throws when another backend runs. */
export function runningWasmBackend(): WasmBackend {
  if (getBackend() !== 'wasm') throw new Error(`backend: expected wasm, got ${getBackend()}`)
  return backend() as unknown as WasmBackend
}

/** Whether our kernels can work in this backend's memory: not in the threaded build's, which is shared. */
export async function canInstall({ wasm }: WasmBackend): Promise<boolean> {
  const shared = typeof SharedArrayBuffer !== 'undefined' && wasm.asm.memory.buffer instanceof SharedArrayBuffer
  return !shared && (await env().getAsync('WASM_HAS_SIMD_SUPPORT')) === true
}

/** Ties compiled kernels to a backend's memory. */
export async function instantiate(running: WasmBackend, build: KernelBuild, module: WebAssembly.Module): Promise<void> {
  const instance = await WebAssembly.instantiate(module, { env: { memory: running.wasm.asm.memory } })
  installed.set(running, {
    build,
    kernels: instance.exports as unknown as WasmKernels,
    rooms: {
      gemm: { address: 0, bytes: 0 },
      patches: { address: 0, bytes: 0 },
      rows: { address: 0, bytes: 0 },
      background: { address: 0, bytes: 0 },
    },
  })
}

/** The build of the kernels that work in this backend's memory, if any do. */
export const buildIn = (running: WasmBackend): KernelBuild | undefined => installed.get(running)?.build

function installedIn(running: WasmBackend): Installed {
  const found = installed.get(running)
  if (found === undefined) throw new Error('kernels: not installed for this wasm backend; call installWasmKernels after setBackend')
  return found
}

/** The compiled kernels that work in this backend's memory. */
export function kernelsOf(running: WasmBackend): WasmKernels {
  return installedIn(running).kernels
}

/** Address of at least so many bytes of scratch memory, contents undefined; valid until the same room is asked for again. Grows when needed, never shrinks. */
export function scratch(running: WasmBackend, room: Room, bytes: number): number {
  const own = installedIn(running).rooms[room]
  if (bytes > own.bytes) {
    if (own.bytes > 0) running.wasm._free(own.address)
    own.address = running.wasm._malloc(bytes) >>> 0
    own.bytes = own.address === 0 ? 0 : bytes
    if (own.address === 0) throw new Error(`kernels: no room for ${bytes} bytes of scratch memory`)
  }
  return own.address
}

/** Byte offset of a tensor in the wasm memory. */
export function addressOf(running: WasmBackend, { dataId }: TensorInfo): number {
  return running.dataIdMap.get(dataId).memoryOffset
}

/** Number of elements. */
export function sizeOf({ shape }: TensorInfo): number {
  return util.sizeFromShape(shape)
}

/** The numbers of a float tensor, where they lie; valid until the next allocation, which may move the memory. */
export function floatsOf(running: WasmBackend, tensor: TensorInfo): Float32Array<ArrayBuffer> {
  return new Float32Array(running.wasm.asm.memory.buffer as ArrayBuffer, addressOf(running, tensor), sizeOf(tensor))
}

/** The same of an int32 tensor. */
export function intsOf(running: WasmBackend, tensor: TensorInfo): Int32Array<ArrayBuffer> {
  return new Int32Array(running.wasm.asm.memory.buffer as ArrayBuffer, addressOf(running, tensor), sizeOf(tensor))
}
