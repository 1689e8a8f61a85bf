import { readFileSync } from 'node:fs'
import { setBackend } from '@tensorflow/tfjs-core'
import { describe, expect, it } from 'vitest'
import '@tensorflow/tfjs-backend-cpu'
import { installWasmKernels } from '../../../src/engine/kernels/install.ts'
import { hasRelaxedSimd } from '../../../src/engine/kernels/relaxed-simd.ts'
import { startWasmBackend } from '../wasm-backend.ts'

const bytesOf = (build: 'relaxed' | 'simd') => readFileSync(new URL(`../../../build/kernels/${build}.wasm`, import.meta.url))

/** The kinds of a WebAssembly module's sections, in order: see the core specification, 5.5. */
function sectionIds(module: Uint8Array): number[] {
  const ids: number[] = []
  for (let at = 8; at < module.length; ) {
    ids.push(module[at++] as number)
    let size = 0
    for (let shift = 0, byte = 0x80; byte >= 0x80; shift += 7) {
      byte = module[at++] as number
      size |= (byte & 0x7f) << shift
    }
    at += size
  }
  return ids
}

describe('installing the kernels', () => {
  it('chooses the relaxed build where the engine has relaxed SIMD', async () => {
    expect(await startWasmBackend()).toBe(hasRelaxedSimd() ? 'relaxed' : 'simd')
  })

  it('a second time fetches nothing', async () => {
    const first = await startWasmBackend()
    expect(await installWasmKernels(() => Promise.reject(new Error('fetched again')))).toBe(first)
  })

  it('is refused while another backend runs', async () => {
    await setBackend('cpu')
    await expect(installWasmKernels(async (build) => bytesOf(build))).rejects.toThrow('backend: expected wasm, got cpu')
  })

  it.each(['relaxed', 'simd'] as const)('puts no data and no memory of its own into tfjs’s memory, %s build', (build) => {
    const [memorySection, dataSection] = [5, 11]
    expect(sectionIds(bytesOf(build))).not.toContain(memorySection)
    expect(sectionIds(bytesOf(build))).not.toContain(dataSection)
  })

  it('the relaxed build runs exactly where relaxed SIMD is found', () => {
    expect(WebAssembly.validate(bytesOf('relaxed'))).toBe(hasRelaxedSimd())
    expect(WebAssembly.validate(bytesOf('simd'))).toBe(true)
  })
})
