import { expect, test } from 'vitest'
import type { Timing } from '../../src/experiment/runs/backend.ts'
import { fastestOf } from '../../src/protocol/time-backends.ts'

const timing = (backend: Timing['backend'], msPerStep: number | null, losses = [2.5, 2.1]): Timing => ({
  backend,
  msPerStep,
  losses: msPerStep === null ? [] : losses,
  reason: msPerStep === null ? 'software, not a GPU' : '',
})

test.each<[string, Timing[], string]>([
  ['a GPU that is clearly faster and agrees', [timing('wasm', 3), timing('webgpu', 1), timing('webgl', 2)], 'webgpu'],
  ['the faster of two', [timing('wasm', 9), timing('webgpu', 3), timing('webgl', 2)], 'webgl'],
  ['wasm where a GPU computes something else', [timing('wasm', 3), timing('webgpu', 1, [2.5, 2.2])], 'wasm'],
  ['wasm where a GPU computes nothing', [timing('wasm', 3), timing('webgpu', 1, [Number.NaN, Number.NaN])], 'wasm'],
  ['wasm where a GPU is hardly faster', [timing('wasm', 3), timing('webgpu', 2.9)], 'wasm'],
  ['wasm where there is no GPU', [timing('wasm', 3), timing('webgpu', null), timing('webgl', null)], 'wasm'],
  [
    'wasm where it did not answer, and nothing can be held against it',
    [timing('wasm', null), timing('webgpu', null), timing('webgl', 2)],
    'wasm',
  ],
  ['wasm before anything was timed', [], 'wasm'],
])('P20: chosen is %s', (_, timings, chosen) => {
  expect(fastestOf(timings)).toBe(chosen)
})
