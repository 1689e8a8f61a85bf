import { expect, test } from 'vitest'
import { createStream } from '../../src/maths/random.ts'

const draw = (count: number, next: () => number) => Array.from({ length: count }, next)

test('streams are frozen: every shared result depends on these very numbers', () => {
  const stream = createStream(1, 'initial-weights')
  expect(draw(3, stream.uniform)).toEqual([0.5974416413810104, 0.6725474344566464, 0.7651843826752156])
  expect([10, 1000, 2 ** 32].map(stream.int)).toEqual([9, 397, 2162143797])
  expect(draw(3, stream.normal)).toEqual([0.009326173337425444, -0.3379448880154641, 0.6492439818802641])
  expect([...stream.permutation(8)]).toEqual([3, 0, 5, 2, 6, 7, 1, 4])
  const weights = new Float32Array(4)
  stream.fillNormal(weights, 0.05)
  expect([...weights]).toEqual([0.04798876494169235, 0.09497449547052383, 0.026573246344923973, -0.013188055716454983])
  expect(createStream(2 ** 31 - 1, 'batches').uniform()).toBe(0.6300543860998005)
})

test('streams of different seeds or names share nothing', () => {
  const names = ['initial-weights', 'batches', 'labels', 'pixels', 'dropout', 'augmentation']
  const values = names.flatMap((name) => draw(50, () => 0).flatMap((_, seed) => draw(20, createStream(seed, name).uniform)))
  expect(new Set(values).size).toBeGreaterThan(values.length - 3)
})

test('uniform numbers fill [0, 1) evenly', () => {
  const cells = new Array<number>(16).fill(0)
  for (const value of draw(160_000, createStream(3, 'pixels').uniform))
    cells[Math.floor(value * 16)] = (cells[Math.floor(value * 16)] ?? 0) + 1
  const chiSquared = cells.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
  expect(chiSquared).toBeLessThan(37.7) // 15 degrees of freedom, p = 0.001
})

test('whole numbers are unbiased even where n does not divide 2^32', () => {
  const n = 3 * 2 ** 30
  const lower = draw(30_000, () => createdInt(n)).filter((value) => value < n / 2).length
  expect(Math.abs(lower / 30_000 - 0.5)).toBeLessThan(0.01) // a plain remainder gives 0.625
})
const createdInt = createStream(4, 'pixels').int

test('normals have the moments of the standard normal', () => {
  const values = new Float32Array(400_000)
  createStream(5, 'initial-weights').fillNormal(values, 2)
  const moment = (power: number) => values.reduce((sum, value) => sum + (value / 2) ** power, 0) / values.length
  expect(Math.abs(moment(1))).toBeLessThan(0.006)
  expect(Math.abs(moment(2) - 1)).toBeLessThan(0.009)
  expect(Math.abs(moment(3))).toBeLessThan(0.025)
  expect(Math.abs(moment(4) - 3)).toBeLessThan(0.065)
  const beyond = values.filter((value) => Math.abs(value / 2) > 1.959964).length / values.length
  expect(Math.abs(beyond - 0.05)).toBeLessThan(0.0015)
})

test('a permutation holds each number once', () => {
  const order = createStream(6, 'batches').permutation(1000)
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, index) => index))
  expect(createStream(6, 'batches').permutation(0)).toHaveLength(0)
})
