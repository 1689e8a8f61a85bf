// Images made small: each pixel of a thumbnail is the mean of the area that it covers.
import { type ImageShape, valuesIn } from '../../maths/image-shape.ts'
import type { Size } from './tile-grid.ts'

/**
 * The first `count` images at `size`, [count * height * width * channels]. Grey ones, ink on a ground, lose their common
 * blank edge and are inked more strongly where little is covered: thin strokes would fade.
 */
export function shrinkImages(images: Uint8Array, count: number, shape: ImageShape, size: Size): Uint8Array {
  const { width, channels } = shape
  const isGrey = channels === 1
  const blank = isGrey ? blankShare(images, count, shape) : 0
  const rows = spans(shape.height, blank, size.height)
  const columns = spans(width, blank, size.width)
  const shrunk = new Uint8Array(count * size.height * size.width * channels)
  let target = 0
  for (let image = 0; image < count; image++) {
    const first = image * valuesIn(shape)
    for (const [top, bottom] of rows)
      for (const [left, right] of columns)
        for (let channel = 0; channel < channels; channel++) {
          let sum = 0
          for (let y = Math.floor(top); y < bottom; y++) {
            const high = Math.min(bottom, y + 1) - Math.max(top, y)
            for (let x = Math.floor(left); x < right; x++)
              sum += (images[first + (y * width + x) * channels + channel] as number) * high * (Math.min(right, x + 1) - Math.max(left, x))
          }
          const mean = Math.min(255, sum / ((bottom - top) * (right - left)))
          shrunk[target++] = Math.round(isGrey ? 255 * (mean / 255) ** 0.75 : mean)
        }
  }
  return shrunk
}

/** Cuts a side, less a share of it at both ends, into `count` equal spans that end where it ends. */
function spans(side: number, blank: number, count: number): (readonly [from: number, to: number])[] {
  const edge = blank * side
  const scale = (side - 2 * edge) / count
  return Array.from({ length: count }, (_, i) => [edge + i * scale, Math.min(side, edge + (i + 1) * scale)] as const)
}

/** Mean of the values of what still counts as blank. */
const nearlyBlank = 3

/**
 * The share of both sides, a ninth at the most, that is all but blank at either end in all of these grey images: digits
 * have it, clothes do not. It is one share for both sides, so that what is left keeps the images' shape.
 */
function blankShare(images: Uint8Array, count: number, { height, width }: ImageShape): number {
  const sumOf = (first: number, length: number, step: number): number => {
    let sum = 0
    for (let image = 0; image < count; image++)
      for (let i = 0, at = image * height * width + first; i < length; i++, at += step) sum += images[at] as number
    return sum
  }
  const shorter = Math.min(height, width)
  const most = Math.floor(shorter / 9)
  for (let line = 0; line < most; line++) {
    const [y, x] = [height, width].map((side) => Math.floor((line * side) / shorter)) as [number, number]
    const rows = sumOf(y * width, width, 1) + sumOf((height - 1 - y) * width, width, 1)
    const columns = sumOf(x, height, width) + sumOf(width - 1 - x, height, width)
    if (rows + columns > nearlyBlank * 2 * (width + height) * count) return line / shorter
  }
  return most / shorter
}
