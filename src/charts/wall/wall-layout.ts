// How many images a wall shows and how large: all of them if they can be seen, else the first ones.
import type { ImageShape } from '../../maths/image-shape.ts'

export interface WallLayout {
  readonly columns: number
  readonly rows: number
  /** Images shown, the first of the set. */
  readonly shown: number
  /** From one image to the next across and down, in px: as wide to high as the images. */
  readonly cellWidth: number
  readonly cellHeight: number
}

/** A grid without a remainder is taken where its images are at least this share as large as they could be. */
const nearlyAsLarge = 0.96

/**
 * Fills a box (px) with up to `count` images as large as they can be, none with a shorter side below `leastSide` px: in
 * full rows where that costs next to nothing (a thousand squares as 40 x 25), else with a last row that ends early.
 */
export function layOutWall(
  width: number,
  height: number,
  count: number,
  leastSide: number,
  image: Omit<ImageShape, 'channels'>,
): WallLayout {
  const shorter = Math.min(image.width, image.height)
  const [wide, high] = [image.width / shorter, image.height / shorter]
  const { pitch, ...grid } = layOutSquares(width / wide, height / high, count, leastSide)
  return { ...grid, cellWidth: wide * pitch, cellHeight: high * pitch }
}

interface Grid {
  readonly columns: number
  readonly rows: number
  readonly shown: number
  readonly pitch: number
}

/** The same for squares, `pitch` apart. */
function layOutSquares(width: number, height: number, count: number, leastPitch: number): Grid {
  const most = Math.max(1, Math.floor(width / leastPitch))
  const rowsOf = (columns: number) => Math.max(1, Math.floor((height * columns) / width + 1e-6))
  let columns = 1
  while (columns < most && columns * rowsOf(columns) < count) columns++
  const shown = Math.min(count, columns * rowsOf(columns))
  const pitch = width / columns
  const even = evenGrids(shown).map(([across, down]) => ({
    columns: across,
    rows: down,
    shown,
    pitch: Math.min(width / across, height / down),
  }))
  const best = even.reduce((a, b) => (b.pitch > a.pitch ? b : a), { columns, rows: Math.ceil(shown / columns), shown, pitch: 0 })
  if (best.pitch >= Math.max(leastPitch, nearlyAsLarge * pitch)) return best
  return { columns, rows: Math.ceil(shown / columns), shown, pitch }
}

/** All grids that hold exactly so many. */
function evenGrids(count: number): (readonly [columns: number, rows: number])[] {
  return Array.from({ length: count }, (_, i) => i + 1).flatMap((rows) => (count % rows === 0 ? [[count / rows, rows] as const] : []))
}

/** The image at a point of the wall (px), or null between the last one and the end of its row. */
export function imageAt({ columns, shown, cellWidth, cellHeight }: WallLayout, x: number, y: number): number | null {
  const column = Math.floor(x / cellWidth)
  const index = Math.floor(y / cellHeight) * columns + column
  return column >= 0 && column < columns && index >= 0 && index < shown ? index : null
}

/** Where an arrow key, Home or End moves from an image; undefined for other keys. Stops at the edges. */
export function neighbour({ columns, shown }: WallLayout, index: number, key: string): number | undefined {
  const moves: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }
  if (key === 'Home') return 0
  if (key === 'End') return shown - 1
  const move = moves[key]
  if (move === undefined) return undefined
  const next = index + move
  return next >= 0 && next < shown ? next : index
}
