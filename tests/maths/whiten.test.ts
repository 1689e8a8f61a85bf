import fc from 'fast-check'
import { expect, test } from 'vitest'
import { whitenImages } from '../../src/maths/whiten.ts'

const pixels = 49

test('every image gets mean 0 and standard deviation 1, whatever stands beside it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 2 * pixels, maxLength: 2 * pixels }), (images) => {
      const whitened = whitenImages(images, 2, pixels)
      for (const image of [0, 1]) {
        const own = images.subarray(image * pixels, (image + 1) * pixels)
        expect(whitened.subarray(image * pixels, (image + 1) * pixels)).toEqual(whitenImages(own, 1, pixels))
      }
      const first = [...whitened.subarray(0, pixels)]
      const mean = first.reduce((sum, value) => sum + value, 0) / pixels
      const sd = Math.sqrt(first.reduce((sum, value) => sum + (value - mean) ** 2, 0) / pixels)
      expect(mean).toBeCloseTo(0, 5)
      const contrast = Math.max(...images.subarray(0, pixels)) - Math.min(...images.subarray(0, pixels))
      // The lower bound on the divisor, 1/7 here, only holds back images of little contrast.
      if (contrast > 100) expect(sd).toBeLessThan(1.00001)
      if (sd < 0.9999) expect(sd).toBeCloseTo(sdOf(images.subarray(0, pixels)) * Math.sqrt(pixels), 3)
    }),
    { numRuns: 60 },
  )
})

const sdOf = (bytes: Uint8Array): number => {
  const mean = bytes.reduce((sum, value) => sum + value / 255, 0) / bytes.length
  return Math.sqrt(bytes.reduce((sum, value) => sum + (value / 255 - mean) ** 2, 0) / bytes.length)
}

test('a blank image stays at 0, and one of next to no contrast is not blown up', () => {
  expect([...whitenImages(new Uint8Array(pixels).fill(200), 1, pixels)].every((value) => Math.abs(value) < 1e-5)).toBe(true)
  const nearlyBlank = new Uint8Array(pixels).fill(200)
  nearlyBlank[0] = 201
  expect(Math.max(...whitenImages(nearlyBlank, 1, pixels))).toBeCloseTo((Math.sqrt(pixels) * (48 / 49)) / 255, 5)
})

test('the bytes passed in stay as they are', () => {
  const images = Uint8Array.from({ length: pixels }, (_, pixel) => pixel)
  whitenImages(images, 1, pixels)
  expect(images[48]).toBe(48)
})
