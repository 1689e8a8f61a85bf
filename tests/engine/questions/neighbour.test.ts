import { memory } from '@tensorflow/tfjs-core'
import { beforeAll, expect, test } from 'vitest'
import { nearestNeighbours, neighbourError } from '../../../src/engine/questions/neighbour.ts'
import { createStream } from '../../../src/maths/random.ts'
import { mnist, startBackend } from '../runs.ts'

beforeAll(() => startBackend('wasm'))

test('nothing that was seen is nearer than the nearest neighbour', async () => {
  const [n, count, size] = [40, 300, 12]
  const stream = createStream(1, 'neighbours')
  const seen = Float32Array.from({ length: n * size }, () => stream.int(7))
  const asked = Float32Array.from({ length: count * size }, () => stream.int(7))
  const distance = (row: number, other: number) =>
    seen.subarray(other * size, (other + 1) * size).reduce((sum, value, i) => sum + (value - (asked[row * size + i] as number)) ** 2, 0)
  const found = nearestNeighbours(seen, asked, size)
  for (const [row, nearest] of (await found.data()).entries()) {
    const distances = Array.from({ length: n }, (_, other) => distance(row, other))
    expect(distance(row, nearest)).toBe(Math.min(...distances))
  }
  found.dispose()
})

test('with 1,000 digits the nearest neighbour errs on about one unseen digit in ten, and leaves nothing behind', async () => {
  const before = memory().numTensors
  const error = await neighbourError(await mnist, 1000)
  expect(error).toBeGreaterThan(0.08)
  expect(error).toBeLessThan(0.11)
  expect(memory().numTensors).toBe(before)
})
