import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finish } from '../../../src/maths/linear/steps.ts'
import { distanceOf } from '../../../src/maths/linear/vectors.ts'
import { activationsOf, denseNetwork } from '../../../src/maths/network/dense-network.ts'
import { distanceMoved, marginsOf, spectralNorm, spectralProduct } from '../../../src/maths/network/weight-measures.ts'
import { createStream } from '../../../src/maths/random.ts'

const known = JSON.parse(readFileSync('tests/fixtures/linear.json', 'utf8'))
const normals = (seed: number, count: number) => Float32Array.from({ length: count }, createStream(seed, 'network').normal)

test('a network answers what its weights say, summed by hand', () => {
  const [w1, b1, w2, b2] = [Float32Array.of(1, -1, 2, 0.5), Float32Array.of(0.5, -1), Float32Array.of(3, -2), Float32Array.of(0.25)]
  const [, hidden, outputs] = finish(activationsOf(denseNetwork([w1, b1, w2, b2], 2), Float64Array.of(1, 2, -1, 0)))
  expect([...(hidden ?? [])]).toEqual([5.5, 0, 0, 0])
  expect([...(outputs ?? [])]).toEqual([16.75, 0.25])
})

test('the largest singular value is that of numpy, and of nothing it is 0', () => {
  expect(spectralNorm(Float64Array.from(known.matrix), 11)).toBeCloseTo(known.spectralNorm, 10)
  expect(spectralNorm(new Float64Array(6), 2)).toBe(0)
})

test('no two inputs are told further apart than the product of the layers’ norms allows', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const network = denseNetwork([normals(seed, 20), normals(seed + 1, 5), normals(seed + 2, 15), normals(seed + 3, 3)], 4)
      const inputs = Float64Array.from(normals(seed + 4, 8))
      const outputs = finish(activationsOf(network, inputs)).at(-1) as Float64Array
      const stretched = distanceOf(outputs.slice(0, 3), outputs.slice(3))
      expect(stretched).toBeLessThanOrEqual(spectralProduct(network) * distanceOf(inputs.slice(0, 4), inputs.slice(4)) * (1 + 1e-9))
    }),
    { numRuns: 30 },
  )
})

test('a margin is the output of the label less the best other one; distance is over all weights', () => {
  expect([...marginsOf(Float64Array.of(1, 5, 3, 2, 2, -1), Uint8Array.of(1, 2), 3)]).toEqual([2, -3])
  expect(distanceMoved([[0, 0], [1]], [[3, 0], [5]])).toBe(5)
})
