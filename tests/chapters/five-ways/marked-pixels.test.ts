import fc from 'fast-check'
import { expect, test } from 'vitest'
import { patchAt, placesOfMarked } from '../../../src/chapters/five-ways/marked-pixels.ts'
import { conditionPixels } from '../../../src/maths/pixels.ts'

const shape = { width: 28, height: 28 }
const pixels = shape.width * shape.height
const anywhere = fc.record({ x: fc.double({ min: -5, max: 40, noNaN: true }), y: fc.double({ min: -5, max: 40, noNaN: true }) })

test('nine pixels are marked wherever it is pointed at', () => {
  fc.assert(
    fc.property(anywhere, ({ x, y }) => {
      const marked = patchAt(x, y, shape)
      expect(new Set(marked).size).toBe(9)
      expect(marked.every((place) => place >= 0 && place < pixels)).toBe(true)
    }),
  )
})

test.each(['shuffled', 'random'] as const)('marks of %s lie where the network sees those pixels', (condition) => {
  const marked = patchAt(10, 20, shape)
  const seen = [3, 7]
  const count = 8
  // Every pixel of the image tells where it came from, modulo what a byte holds.
  const images = Uint8Array.from({ length: count * pixels }, (_, index) => (index % pixels) % 251)
  const moved = conditionPixels({ images, count, channels: 1, split: 'train' }, condition, 5, { pixelMean: 0, pixelStd: 1 })
  const places = placesOfMarked(condition, 5, seen, pixels, marked)
  seen.forEach((image, which) => {
    expect(places[which]?.map((place) => moved[image * pixels + place])).toEqual(marked.map((from) => from % 251))
  })
  if (condition === 'shuffled') expect(places[0]).toEqual(places[1])
  else expect(places[0]).not.toEqual(places[1])
})
