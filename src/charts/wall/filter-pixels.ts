// A grid of filters as the pixels of an ImageData.
import { max } from 'd3'
import { type ImageShape, valuesIn } from '../../maths/image-shape.ts'
import { toPixel } from '../figure/colour-ramp.ts'
import type { Size } from './tile-grid.ts'

/** In pixels, with one between neighbours. */
export const filterGridSize = (count: number, columns: number, { width, height }: Omit<ImageShape, 'channels'>): Size => ({
  width: columns * (width + 1) - 1,
  height: Math.ceil(count / columns) * (height + 1) - 1,
})

/**
 * Writes filters row by row, `columns` in each, and leaves what is between them alone. Each goes from minus to plus its
 * own largest weight: through `ramp` for grey images; for colours, each channel from none over half to full.
 * `weights`: [count * height * width * channels]. `pixels`: [height * width] of the grid.
 */
export function writeFilters(
  pixels: Uint32Array,
  weights: Float32Array | Int8Array,
  shape: ImageShape,
  columns: number,
  ramp: Uint32Array,
): void {
  const { width, height, channels } = shape
  const size = valuesIn(shape)
  const across = filterGridSize(1, columns, shape).width
  for (let filter = 0; filter < weights.length / size; filter++) {
    const own = weights.subarray(filter * size, (filter + 1) * size)
    const largest = max(own, Math.abs) || 1
    const corner = Math.floor(filter / columns) * (height + 1) * across + (filter % columns) * (width + 1)
    const shade = (at: number) => Math.round(127.5 * (1 + (own[at] as number) / largest))
    for (let i = 0, at = 0; i < height * width; i++, at += channels)
      pixels[corner + Math.floor(i / width) * across + (i % width)] =
        channels === 1 ? (ramp[shade(at)] as number) : toPixel(shade(at), shade(at + 1), shade(at + 2))
  }
}
