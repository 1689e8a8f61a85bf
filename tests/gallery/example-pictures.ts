// Images of other shapes than the digits', from formulas: small pictures in colours, and long ones of waves.

import type { ImageShape } from '../../src/maths/image-shape.ts'
import { fixed } from './example-digits.ts'

export const picture: ImageShape = { height: 32, width: 32, channels: 3 }
export const wave: ImageShape = { height: 16, width: 40, channels: 1 }

/** [count * height * width * 3] bytes: a disc before a ground that darkens downwards, each in colours of its own. */
export function examplePictures(count: number): Uint8Array {
  const { height, width } = picture
  return Uint8Array.from({ length: count * height * width * 3 }, (_, i) => {
    const channel = i % 3
    const x = Math.floor(i / 3) % width
    const y = Math.floor(i / (3 * width)) % height
    const image = Math.floor(i / (3 * width * height))
    const middle = (axis: number) => 10 + 12 * fixed(image, axis)
    const isDisc = Math.hypot(x - middle(11), y - middle(12)) < 5 + 5 * fixed(image, 13)
    return 255 * fixed(image, channel + (isDisc ? 21 : 24)) * (isDisc ? 1 : 1 - y / (2 * height))
  })
}

/** [count * height * width] bytes: one wave each, of its own length and height. */
export function exampleWaves(count: number): Uint8Array {
  const { height, width } = wave
  return Uint8Array.from({ length: count * height * width }, (_, i) => {
    const x = i % width
    const y = Math.floor(i / width) % height
    const image = Math.floor(i / (width * height))
    const crest = height / 2 + (2 + 4 * fixed(image, 31)) * Math.sin(x / (2 + 4 * fixed(image, 32)) + 6 * fixed(image, 33))
    return 255 * Math.max(0, 1 - Math.abs(y - crest) / 2)
  })
}
