// Thumbnails of images of any shape.

import { assert, constantFrom, integer, property, uint8Array } from 'fast-check'
import { expect, it } from 'vitest'
import { shrinkImages } from '../../../src/charts/wall/shrink-images.ts'
import { valuesIn } from '../../../src/maths/image-shape.ts'

const side = integer({ min: 1, max: 40 })
const small = integer({ min: 1, max: 50 })
const mean = (values: ArrayLike<number>, first = 0, step = 1): number => {
  let [sum, count] = [0, 0]
  for (let i = first; i < values.length; i += step, count++) sum += values[i] as number
  return sum / count
}

it('an image is made of its own values alone: what is even stays so, up to the last pixel and beside any neighbour', () => {
  assert(
    property(side, side, constantFrom(1, 3), small, small, (height, width, channels, high, wide) => {
      const size = height * width * channels
      const images = Uint8Array.from({ length: 3 * size }, (_, i) => [255, 0, 255][Math.floor(i / size)] as number)
      const thumbnails = shrinkImages(images, 3, { height, width, channels }, { height: high, width: wide })
      const each = high * wide * channels
      expect(thumbnails).toEqual(Uint8Array.from({ length: 3 * each }, (_, i) => [255, 0, 255][Math.floor(i / each)] as number))
    }),
  )
})

it('colours average over the area, each channel by itself', () => {
  const shaped = side.chain((height) =>
    side.chain((width) => {
      const shape = { height, width, channels: 3 }
      return uint8Array({ minLength: valuesIn(shape), maxLength: valuesIn(shape) }).map((image) => ({ shape, image }))
    }),
  )
  assert(
    property(shaped, small, small, ({ shape, image }, high, wide) => {
      const one = shrinkImages(image, 1, shape, { height: 1, width: 1 })
      const many = shrinkImages(image, 1, shape, { height: high, width: wide })
      for (const channel of [0, 1, 2]) {
        const whole = mean(image, channel, 3)
        expect(Math.abs((one[channel] as number) - whole)).toBeLessThanOrEqual(0.5 + 1e-6)
        expect(Math.abs(mean(many, channel, 3) - whole)).toBeLessThanOrEqual(0.5 + 1e-6)
      }
    }),
  )
})

it('at its own size a colour image is itself, and the edge of a grey one goes only where it is blank in all', () => {
  const shape = { height: 18, width: 36, channels: 1 }
  const size = { height: 18, width: 36 }
  // A block that leaves two of eighteen rows and four of thirty-six columns free at either end.
  const block = Uint8Array.from({ length: valuesIn(shape) }, (_, i) => {
    const [x, y] = [i % 36, Math.floor(i / 36)]
    return x >= 4 && x < 32 && y >= 2 && y < 16 ? 255 : 0
  })
  expect(shrinkImages(block, 1, shape, size)).toEqual(new Uint8Array(18 * 36).fill(255))
  const both = new Uint8Array(2 * block.length)
  both.set(block)
  both.fill(255, block.length)
  expect(shrinkImages(both, 2, shape, size).subarray(0, block.length)).toEqual(block)
  const colours = Uint8Array.from({ length: 3 * block.length }, (_, i) => block[Math.floor(i / 3)] as number)
  expect(shrinkImages(colours, 1, { ...shape, channels: 3 }, size)).toEqual(colours)
})
