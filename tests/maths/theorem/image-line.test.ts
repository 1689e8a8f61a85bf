import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createStream } from '../../../src/maths/random.ts'
import { fitImages, type ImageLine, imageDirection, layOnLine, projectImages, shareRight } from '../../../src/maths/theorem/image-line.ts'
import { project } from '../../../src/maths/theorem/projection.ts'
import { whitenImages } from '../../../src/maths/whiten.ts'

const pixels = 64
const images = (count: number, seed: number) => {
  const { int } = createStream(seed, 'images')
  return Uint8Array.from({ length: count * pixels }, () => int(256))
}

test('T11: any labels of any images are answered as told, in O(n) for each class', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(100), (n, seed) => {
      const { int } = createStream(seed, 'labels')
      const labels = Uint8Array.from({ length: n }, () => int(10))
      const projections = projectImages(images(n, seed), n, imageDirection(seed, pixels))
      const line = layOnLine(projections) as ImageLine
      expect(shareRight(line, fitImages(line, labels, 10), projections, labels)).toBe(1)
    }),
    { numRuns: 30 },
  )
})

test('images are projected as they are whitened, batch after batch', () => {
  const [n, a] = [1203, imageDirection(1, pixels)]
  const values = whitenImages(images(n, 1), n, pixels)
  expect(projectImages(images(n, 1), n, a)).toEqual(project({ n, d: pixels, values }, a))
})

test('T8: an image that is there twice is named', () => {
  const twice = images(5, 2)
  twice.copyWithin(0, 3 * pixels, 4 * pixels)
  expect(layOnLine(projectImages(twice, 5, imageDirection(1, pixels)))).toEqual({ kind: 'collision', pairs: [[0, 3]] })
})
