// Against numpy and scipy (scripts/fixtures/linear.py).
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gaborCount, gaborFeatures } from '../../../src/maths/linear/gabor.ts'
import { productsOf } from '../../../src/maths/linear/gram.ts'
import { fitMachine, targetsOf } from '../../../src/maths/linear/kernel-machine.ts'
import { solveKernel } from '../../../src/maths/linear/kernel-solution.ts'
import { type Kernel, kernelBetween, kernelMatrix } from '../../../src/maths/linear/kernels.ts'
import { finish } from '../../../src/maths/linear/steps.ts'
import { createStream } from '../../../src/maths/random.ts'

const known = JSON.parse(readFileSync('tests/fixtures/linear.json', 'utf8'))
const x = Float64Array.from(known.x)
const z = Float64Array.from(known.z)
const targets = targetsOf(Uint8Array.from(known.labels), known.classes)

test.each<['interpolant' | 'ridge' | 'ntk', Kernel, number]>([
  ['interpolant', { kind: 'gaussian', gamma: 0.3, constant: 0 }, 0],
  ['ridge', { kind: 'gaussian', gamma: 0.3, constant: 2 }, 0.05],
  ['ntk', { kind: 'ntk', constant: 0 }, 0],
])('%s: norm and outputs are those of scipy', (name, kernel, ridge) => {
  const { norm, residual, coefficients } = finish(solveKernel(finish(kernelMatrix(x, known.length, kernel)), targets, ridge))
  expect(norm).toBeCloseTo(known[name].norm, 9)
  if (ridge === 0) expect(residual).toBeLessThan(1e-11)
  else expect(residual).toBeGreaterThan(1e-3)
  const outputs = finish(productsOf(coefficients, finish(kernelBetween(z, x, known.length, kernel)), known.labels.length))
  outputs.forEach((value, at) => {
    expect(value).toBeCloseTo(known[name].outputs[at], 9)
  })
})

test('Gabor features are those of square filters, cells at the edges being smaller', () => {
  const shape = { height: 10, width: 14, channels: 1 }
  const features = finish(gaborFeatures(Float64Array.from(known.image), shape))
  expect(features).toHaveLength(gaborCount(shape))
  expect(features).toHaveLength(known.gabor.length)
  features.forEach((value, at) => {
    expect(value).toBeCloseTo(known.gabor[at], 10)
  })
})

test('each channel of an image has Gabor features of its own', () => {
  const plane = Float64Array.from(known.image)
  const shape = { height: 10, width: 14, channels: 1 }
  const one = finish(gaborFeatures(plane, shape))
  const two = finish(
    gaborFeatures(
      Float64Array.from({ length: 280 }, (_, at) => (at % 2) * (plane[at >> 1] as number)),
      { ...shape, channels: 2 },
    ),
  )
  expect(two.slice(0, one.length).every((value) => value === 0)).toBe(true)
  expect(two.slice(one.length)).toEqual(one)
})

test('whatever the labels, every kernel fits them all', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom('gaussian', 'gabor', 'ntk'), (seed, kernel) => {
      const { uniform, int } = createStream(seed, 'images')
      const images = (count: number) => Float64Array.from({ length: count * 64 }, uniform)
      const labels = (count: number) => Uint8Array.from({ length: count }, () => int(4))
      const task = {
        shape: { height: 8, width: 8, channels: 1 },
        classes: 4,
        train: images(30),
        labels: labels(30),
        test: images(20),
        testLabels: labels(20),
      } as const
      const result = finish(fitMachine(task, { kernel, gamma: 0.2, ridge: 0, constant: 0 }))
      expect(result.trainError).toBe(0)
      expect(result.residual).toBeLessThan(1e-8)
      const again = finish(
        fitMachine({ ...task, test: task.train, testLabels: task.labels }, { kernel, gamma: 0.2, ridge: 0, constant: 0 }),
      )
      expect(again.testError).toBe(0)
    }),
    { numRuns: 12 },
  )
})

test('a blank image is like no other to the NTK, not a number less', () => {
  const blank = Float64Array.of(0, 0, 1, 2)
  expect([...finish(kernelMatrix(blank, 2, { kind: 'ntk', constant: 0 }))]).toEqual([0, 0, 0, 0.5])
})
