import { expect, test } from 'vitest'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { estimateRunBytes, memoryProblem } from '../../../src/experiment/runs/memory.ts'
import { specOf } from '../../engine/runs.ts'

test('the default run needs far less than a tab has, and is let through', () => {
  expect(estimateRunBytes(specOf(), packedDatasets.mnist)).toBeLessThan(100 * 2 ** 20)
  expect(memoryProblem(specOf(), packedDatasets.mnist)).toBeNull()
})

test('a run beyond the limit is refused with its figure and what to change', () => {
  const spec = specOf({ model: 'mlp-3x512', width: 4, seeds: 20 })
  expect(estimateRunBytes(spec, packedDatasets.mnist)).toBeGreaterThan(3 * 2 ** 30)
  const figure = (estimateRunBytes(spec, packedDatasets.mnist) / 2 ** 30).toFixed(1)
  expect(memoryProblem(spec, packedDatasets.mnist)).toContain(`about ${figure} GiB, more than the 3.0 GiB`)
  expect(memoryProblem(spec, packedDatasets.mnist)).toContain('choose fewer seeds, a smaller width or fewer images')
})

test('the estimate holds images, and weights with velocity and gradient for every seed', () => {
  const floats = (changes: Parameters<typeof specOf>[0]) => estimateRunBytes(specOf(changes), packedDatasets.mnist) / 4
  expect(floats({ n: 5000 }) - floats({ n: 1000 })).toBe(4000 * 784)
  expect(floats({ seeds: 2 }) - floats({})).toBeGreaterThan(4 * 407_050)
})
