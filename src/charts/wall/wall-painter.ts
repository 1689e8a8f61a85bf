// Paints a wall of images onto its canvas.

import type { ImageShape } from '../../maths/image-shape.ts'
import { contextOf } from '../figure/fresh-canvas.ts'
import type { Surroundings } from '../figure/use-surroundings.ts'
import { createTilesPainter, type PaintTiles } from './paint-tiles.ts'
import { gridOf } from './tile-grid.ts'
import { looksOf } from './tile-looks.ts'
import type { WallLayout } from './wall-layout.ts'

/** Prepares a canvas of the drawing's size. `images`: one after another, grey from 0 ground to 255 ink. */
export function createWallPainter(
  canvas: HTMLCanvasElement,
  images: Uint8Array,
  shape: ImageShape,
  layout: WallLayout,
  { density, colour }: Pick<Surroundings, 'density' | 'colour'>,
): PaintTiles {
  const grid = gridOf(layout, density)
  canvas.width = grid.canvas.width
  canvas.height = grid.canvas.height
  const context = contextOf(canvas)
  const wall = new ImageData(canvas.width, canvas.height)
  const pixels = new Uint32Array(wall.data.buffer)
  const paintTiles = createTilesPainter(pixels, images, shape, grid, looksOf(shape.channels, grid.tile, colour))
  return (from, to, share) => {
    paintTiles(from, to, share)
    context.putImageData(wall, 0, 0)
  }
}
