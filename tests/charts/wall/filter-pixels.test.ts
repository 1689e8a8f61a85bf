// A grid of filters of any shape.

import { assert, constantFrom, integer, property } from 'fast-check'
import { expect, it } from 'vitest'
import { rampBetween } from '../../../src/charts/figure/colour-ramp.ts'
import { filterGridSize, writeFilters } from '../../../src/charts/wall/filter-pixels.ts'
import { valuesIn } from '../../../src/maths/image-shape.ts'

const ramp = rampBetween(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
const small = integer({ min: 1, max: 9 })

it('filters fill their tiles, and nothing is drawn between or after them', () => {
  assert(
    property(small, small, constantFrom(1, 3), small, small, (height, width, channels, count, columns) => {
      const shape = { height, width, channels }
      const size = filterGridSize(count, columns, shape)
      const pixels = new Uint32Array(size.width * size.height)
      writeFilters(pixels, new Float32Array(count * valuesIn(shape)), shape, columns, ramp)
      pixels.forEach((pixel, i) => {
        const [x, y] = [i % size.width, Math.floor(i / size.width)]
        const filter = Math.floor(y / (height + 1)) * columns + Math.floor(x / (width + 1))
        const isInside = filter < count && x % (width + 1) < width && y % (height + 1) < height
        expect(pixel !== 0).toBe(isInside)
      })
    }),
  )
})

it('weights of colour images are colours around the middle, each filter on its own scale', () => {
  const pixels = new Uint32Array(3)
  writeFilters(pixels, Float32Array.of(4, 0, -4, 0, 0.5, 0), { height: 1, width: 1, channels: 3 }, 2, ramp)
  expect([...pixels]).toEqual([0xff0080ff, 0, 0xff80ff80])
})

it('weights of grey images run through the ramp, from minus to plus the largest', () => {
  const pixels = new Uint32Array(3)
  writeFilters(pixels, Int8Array.of(-7, 0, 7), { height: 1, width: 3, channels: 1 }, 1, ramp)
  expect([...pixels]).toEqual([0xffffffff, 0xff7f7f7f, 0xff000000])
})
