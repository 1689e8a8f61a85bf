// Holds a computation on our kernels against the same one on tfjs's plain cpu backend.
import { env, setBackend, type Tensor, tensor, tidy, util } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { xorshift128plus } from 'pure-rand/generator/xorshift128plus'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { beforeAll, describe, expect } from 'vitest'
import '@tensorflow/tfjs-backend-cpu'
import { hasRelaxedSimd } from '../../../src/engine/kernels/relaxed-simd.ts'
import { startWasmBackend } from '../wasm-backend.ts'

// tfjs then checks every kernel for leaked memory, and keeps its advice about Node to itself.
env().set('IS_TEST', true)

/** Declares the tests once for each build of the kernels. */
export function describeBuilds(title: string, tests: () => void): void {
  for (const build of ['relaxed', 'simd'] as const) {
    const missing = build === 'relaxed' && !hasRelaxedSimd()
    describe.skipIf(missing)(`${title}, ${build} build${missing ? ' (needs node --experimental-wasm-relaxed-simd)' : ''}`, () => {
      beforeAll(async () => {
        await startWasmBackend(build)
      })
      tests()
    })
  }
}

/** A tensor of reproducible numbers, uniform in -1..1; `salt` tells tensors of one shape apart. */
export function numbers(shape: number[], salt = 0): Tensor {
  const random = uniform(xorshift128plus(salt + 1))
  return tensor(
    Float32Array.from({ length: util.sizeFromShape(shape) }, () => 2 * random() - 1),
    shape,
  )
}

function uniform(generator: RandomGenerator): () => number {
  return () => (generator.next() >>> 0) / 2 ** 32
}

/**
 * The tensors that `compute` returns must have the same shapes and types on both backends, and values that differ by at most
 * `error` of the largest, which counts as `least` where it is smaller: sums may cancel, their rounding does not.
 */
export async function expectSameOnCpu(compute: () => Tensor[], error = 3e-6, least = 1e-30): Promise<void> {
  const told = await valuesOn('cpu', compute)
  const got = await valuesOn('wasm', compute)
  expect(got.map(({ shape, dtype }) => ({ shape, dtype }))).toEqual(told.map(({ shape, dtype }) => ({ shape, dtype })))
  told.forEach(({ values }, index) => {
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), least)
    const furthest = values.reduce((most, value, i) => Math.max(most, Math.abs(value - (got[index]?.values[i] ?? Number.NaN))), 0)
    expect(furthest, `tensor ${index}: largest difference`).toBeLessThanOrEqual(error * largest)
  })
}

/** Sides of a tensor: small, and so often odd, one, or not a multiple of a tile. */
export const side = (max: number) => fc.integer({ min: 1, max })

async function valuesOn(backendName: string, compute: () => Tensor[]) {
  await setBackend(backendName)
  try {
    return tidy(() => compute().map((result) => ({ shape: result.shape, dtype: result.dtype, values: Array.from(result.dataSync()) })))
  } finally {
    await setBackend('wasm')
  }
}
