import { afterEach, expect, test, vi } from 'vitest'
import { deviceLimits } from '../../src/app/limits.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const limitsOf = (device: object) => {
  vi.stubGlobal('navigator', device)
  return deviceLimits()
}

test('a worker for each core, up to a number, and a share of the memory', () => {
  expect(limitsOf({ hardwareConcurrency: 4, deviceMemory: 8 })).toEqual({ workers: 4, bytes: 2 * 2 ** 30 })
  expect(limitsOf({ hardwareConcurrency: 64, deviceMemory: 8 }).workers).toBe(8)
})

test('a browser that does not say is taken for a small machine', () => {
  expect(limitsOf({})).toEqual({ workers: 2, bytes: 2 ** 30 })
})
