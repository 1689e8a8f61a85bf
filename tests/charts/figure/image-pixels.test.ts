import { assert, integer, property } from 'fast-check'
import { expect, it } from 'vitest'
import { rampBetween } from '../../../src/charts/figure/colour-ramp.ts'
import { writeImage } from '../../../src/charts/figure/image-pixels.ts'

const side = integer({ min: 1, max: 40 })
const ramp = rampBetween(['rgb(255, 0, 0)', 'rgb(0, 0, 255)'])

it('a grey image goes from ground to ink, whatever its shape', () => {
  assert(
    property(side, side, (height, width) => {
      const image = Uint8Array.from({ length: height * width }, (_, i) => (37 * i) % 256)
      const pixels = new Uint32Array(height * width)
      writeImage(pixels, image, { height, width, channels: 1 }, ramp)
      expect(pixels).toEqual(Uint32Array.from(image, (value) => ramp[value] as number))
    }),
  )
})

it('a colour image keeps its colours', () => {
  const pixels = new Uint32Array(2)
  writeImage(pixels, Uint8Array.of(1, 2, 3, 253, 254, 255), { height: 1, width: 2, channels: 3 }, ramp)
  expect([...pixels]).toEqual([0xff030201, 0xfffffefd])
})
