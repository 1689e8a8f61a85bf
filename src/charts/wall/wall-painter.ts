// Paints a wall of thumbnails into one ImageData: coverage computed once per size, then one table look-up per pixel.

import { mixRamps, rampBetween } from '../figure/colour-ramp.ts'
import type { Figure } from '../figure/use-figure.ts'
import type { WallLayout } from './wall-layout.ts'
import { isMarked, wallLooks } from './wall-states.ts'

/** Width and height of the images. */
export const side = 28

/** Paints the wall with every image `share` (0-1) of its way from one state to another. */
export type PaintWall = (from: Uint8Array, to: Uint8Array, share: number) => void

/** Prepares a canvas of the figure's size. `images`: [count * 784] bytes, 0 ground to 255 ink. */
export function createWallPainter(canvas: HTMLCanvasElement, images: Uint8Array, layout: WallLayout, figure: Figure): PaintWall {
  const { columns, rows, shown } = layout
  const pitch = layout.pitch * figure.density
  const tile = Math.max(1, Math.floor(pitch) - Math.max(1, Math.round(0.05 * pitch)))
  canvas.width = Math.max(1, Math.round(columns * pitch))
  canvas.height = Math.max(1, Math.round(rows * pitch))
  const context = canvas.getContext('2d')
  const wall = new ImageData(canvas.width, canvas.height)
  const pixels = new Uint32Array(wall.data.buffer)
  const coverage = shrinkImages(images, shown, tile)
  const ramps = wallLooks.map(({ ground, ink }) => rampBetween([figure.colour(ground), figure.colour(ink)]))
  const marks = wallLooks.map(({ mark }) =>
    Uint8Array.from({ length: tile * tile }, (_, i) => Number(isMarked(mark, i % tile, Math.floor(i / tile), tile))),
  )

  return (from, to, share) => {
    const mixtures = new Map<number, Uint32Array>()
    for (let image = 0; image < shown; image++) {
      const before = from[image] ?? 0
      const after = to[image] ?? 0
      const key = before * ramps.length + after
      const ramp = mixtures.get(key) ?? mixRamps(ramps[before] as Uint32Array, ramps[after] as Uint32Array, share)
      mixtures.set(key, ramp)
      const mark = marks[after] as Uint8Array
      let source = image * tile * tile
      let at = 0
      const left = Math.round((image % columns) * pitch)
      const top = Math.round(Math.floor(image / columns) * pitch)
      for (let y = top; y < top + tile; y++) {
        let target = y * canvas.width + left
        for (let x = 0; x < tile; x++) pixels[target++] = ramp[mark[at++] ? 255 : (coverage[source++] as number)] as number
        source = image * tile * tile + at
      }
    }
    context?.putImageData(wall, 0, 0)
  }
}

/** The first `count` images at `size` x `size` px: each pixel the mean of the area it covers, their common blank border cut off. */
function shrinkImages(images: Uint8Array, count: number, size: number): Uint8Array {
  const border = blankBorder(images, count)
  const scale = (side - 2 * border) / size
  const spans = Array.from({ length: size }, (_, i) => [border + i * scale, border + (i + 1) * scale] as const)
  const shrunk = new Uint8Array(count * size * size)
  let target = 0
  for (let image = 0; image < count; image++)
    for (const [top, bottom] of spans)
      for (const [left, right] of spans) {
        let sum = 0
        for (let y = Math.floor(top); y < bottom; y++) {
          const height = Math.min(bottom, y + 1) - Math.max(top, y)
          for (let x = Math.floor(left); x < right; x++)
            sum += (images[(image * side + y) * side + x] ?? 0) * height * (Math.min(right, x + 1) - Math.max(left, x))
        }
        const mean = sum / (255 * scale * scale)
        shrunk[target++] = 255 * Math.min(1, mean ** 0.75)
      }
  return shrunk
}

/** Pixels (at most 3) at the edges that are all but blank in all images: digits have them, clothes do not. */
function blankBorder(images: Uint8Array, count: number): number {
  for (let border = 0; border < 3; border++) {
    let sum = 0
    for (let image = 0; image < count; image++)
      for (let i = border; i < side - border; i++)
        for (const [x, y] of [
          [i, border],
          [i, side - 1 - border],
          [border, i],
          [side - 1 - border, i],
        ] as const)
          sum += images[(image * side + y) * side + x] ?? 0
    if (sum > 3 * count * 4 * side) return border
  }
  return 3
}
