// Where a wall's tiles lie on its canvas, in whole pixels.
import type { WallLayout } from './wall-layout.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface TileGrid {
  readonly canvas: Size
  /** Of an image, in its shape to within a pixel: what is left of a cell for the gap. */
  readonly tile: Size
  readonly shown: number
  /** The tile's corner. */
  readonly placeOf: (image: number) => { readonly left: number; readonly top: number }
}

/** `density`: pixels of the canvas per px of the layout. */
export function gridOf({ columns, rows, shown, cellWidth, cellHeight }: WallLayout, density: number): TileGrid {
  const [across, down] = [cellWidth * density, cellHeight * density]
  const pitch = Math.min(across, down)
  const gap = Math.max(1, Math.round(0.05 * pitch))
  const shorter = Math.floor(pitch) - gap
  const side = (cell: number): number => Math.max(1, Math.min(Math.round((shorter * cell) / pitch), Math.floor(cell) - gap))
  return {
    canvas: { width: Math.max(1, Math.round(columns * across)), height: Math.max(1, Math.round(rows * down)) },
    tile: { width: side(across), height: side(down) },
    shown,
    placeOf: (image) => ({ left: Math.round((image % columns) * across), top: Math.round(Math.floor(image / columns) * down) }),
  }
}
