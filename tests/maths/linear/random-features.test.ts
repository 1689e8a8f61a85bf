import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitFeatures } from '../../../src/maths/linear/feature-regression.ts'
import { targetsOf } from '../../../src/maths/linear/kernel-machine.ts'
import { drawFirstLayer, type RandomFeatures, randomFeatures } from '../../../src/maths/linear/random-features.ts'
import { finish } from '../../../src/maths/linear/steps.ts'
import { createStream } from '../../../src/maths/random.ts'

const known = JSON.parse(readFileSync('tests/fixtures/linear.json', 'utf8'))
const most = 60

function featuresFrom(values: number[]): RandomFeatures {
  const byImage = Float64Array.from(values)
  const images = values.length / most
  return { count: most, byImage, byFeature: byImage.map((_, at) => byImage[(at % images) * most + Math.floor(at / images)] as number) }
}

const task = {
  train: featuresFrom(known.features),
  test: featuresFrom(known.unseen),
  targets: targetsOf(Uint8Array.from(known.labels), known.classes),
  labels: Uint8Array.from(known.labels),
  testLabels: Uint8Array.from(known.unseenLabels),
}

test.each<{ count: number; ridge: number; norm: number; trainError: number; testError: number }>(known.regressions)(
  'on $count features with ridge $ridge: the weights of the pseudo-inverse',
  ({ count, ridge, norm, trainError, testError }) => {
    const found = finish(fitFeatures(task, count, ridge))
    expect(found.norm / norm).toBeCloseTo(1, 8)
    expect(found).toMatchObject({ trainError, testError })
  },
)

test('as many features as images fit any labels', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: 40 }), (seed, more) => {
      const { normal, int } = createStream(seed, 'images')
      const images = Float64Array.from({ length: 20 * 30 }, normal)
      const labels = Uint8Array.from({ length: 20 }, () => int(3))
      const seen = finish(randomFeatures(images, drawFirstLayer(seed, 60, 30), 30))
      const fit = finish(fitFeatures({ train: seen, test: seen, targets: targetsOf(labels, 3), labels, testLabels: labels }, 20 + more, 0))
      expect(fit).toMatchObject({ trainError: 0, testError: 0 })
    }),
    { numRuns: 30 },
  )
})

test('a feature is what its weights see of an image, if anything; more features only add', () => {
  const layer = drawFirstLayer(3, 5, 4)
  expect(drawFirstLayer(3, 2, 4)).toEqual(layer.slice(0, 8))
  const images = Float64Array.of(1, -1, 2, 0.5, 0, 0, 0, 0)
  const { byImage, byFeature } = finish(randomFeatures(images, layer, 4))
  for (let feature = 0; feature < 5; feature++) {
    const [a, b, c, d] = layer.slice(4 * feature) as unknown as [number, number, number, number]
    expect(byImage[feature]).toBeCloseTo(Math.max(0, a - b + 2 * c + 0.5 * d), 12)
    expect(byFeature[2 * feature]).toBe(byImage[feature])
    expect(byImage[5 + feature]).toBe(0)
  }
})
