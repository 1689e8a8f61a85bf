// Paints a wall's images into pixels: what each pixel of a tile covers is computed once per size, a change is then a look-up in a table of colours.
import type { ImageShape } from '../../maths/image-shape.ts'
import { mixRamps } from '../figure/colour-ramp.ts'
import { shrinkImages } from './shrink-images.ts'
import type { Size, TileGrid } from './tile-grid.ts'
import type { TileLook } from './tile-looks.ts'

/** Paints every image `share` (0-1) of its way from one state to another. */
export type PaintTiles = (from: Uint8Array, to: Uint8Array, share: number) => void

/** `pixels`: of the grid's canvas; what lies between the tiles stays as it is. `looks`: of each state, for images of this shape. */
export function createTilesPainter(
  pixels: Uint32Array,
  images: Uint8Array,
  shape: ImageShape,
  grid: TileGrid,
  looks: readonly TileLook[],
): PaintTiles {
  const { canvas, tile, shown } = grid
  const thumbnails = shrinkImages(images, shown, shape, tile)
  const paintTile = (shape.channels === 1 ? greyTiles : colourTiles)(pixels, canvas, thumbnails, tile)
  return (from, to, share) => {
    const mixtures = new Map<number, Uint32Array>()
    for (let image = 0; image < shown; image++) {
      const before = from[image] ?? 0
      const after = to[image] ?? 0
      const look = looks[after] as TileLook
      const key = before * looks.length + after
      const table = mixtures.get(key) ?? mixRamps((looks[before] as TileLook).table, look.table, share)
      mixtures.set(key, table)
      const { left, top } = grid.placeOf(image)
      paintTile(image, top * canvas.width + left, look.over, table)
    }
  }
}

/** `corner`: the tile's first pixel; `over` and `table`: of its look. */
type PaintTile = (image: number, corner: number, over: Uint16Array, table: Uint32Array) => void

function greyTiles(pixels: Uint32Array, canvas: Size, thumbnails: Uint8Array, { width, height }: Size): PaintTile {
  return (image, corner, over, table) => {
    let source = image * height * width
    for (let y = 0, at = 0; y < height; y++)
      for (let target = corner + y * canvas.width, end = target + width; target < end; target++) {
        const value = thumbnails[source++] as number
        pixels[target] = table[over[at++] || value] as number
      }
  }
}

function colourTiles(pixels: Uint32Array, canvas: Size, thumbnails: Uint8Array, { width, height }: Size): PaintTile {
  return (image, corner, over, table) => {
    let source = 3 * image * height * width
    for (let y = 0, at = 0; y < height; y++)
      for (let target = corner + y * canvas.width, end = target + width; target < end; target++, source += 3) {
        const laid = over[at++] as number
        pixels[target] =
          laid > 0
            ? (table[laid] as number)
            : ((table[thumbnails[source] as number] as number) & 0xff_0000ff) |
              ((table[thumbnails[source + 1] as number] as number) & 0xff00) |
              ((table[thumbnails[source + 2] as number] as number) & 0xff0000)
      }
  }
}
