// What a run can be computed on, and how fast each was found to be.

/** TensorFlow.js backends, the likely fastest first: the order of stepping down when one fails. */
export const backendNames = ['webgpu', 'webgl', 'wasm', 'cpu'] as const
export type BackendName = (typeof backendNames)[number]

export const isGpu = (backend: BackendName): boolean => backend === 'webgpu' || backend === 'webgl'

export const backendTitles: Readonly<Record<BackendName, string>> = {
  webgpu: 'WebGPU',
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: 'plain JavaScript',
}

export interface Timing {
  readonly backend: BackendName
  /** Milliseconds for one training step, or null with the reason why it cannot serve. */
  readonly msPerStep: number | null
  readonly reason: string
  /** Loss of each timed step, to hold against another backend's. */
  readonly losses: readonly number[]
}
