// How the states of a wall look on tiles of a size: a table of colours, and what lies over the image.
import { mixRamps, rampBetween } from '../figure/colour-ramp.ts'
import type { Token } from '../figure/token.ts'
import type { Size } from './tile-grid.ts'
import { isMarked, type WallLook, wallLooks } from './wall-states.ts'

export interface TileLook {
  /** Pixels: what an image's values 0-255 become (each of a pixel's colours by itself), and after them what else is needed. */
  readonly table: Uint32Array
  /** [height * width] of a tile: the place in the table of what lies over the image, 0 where the image shows. */
  readonly over: Uint16Array
}

/** The looks in the order of their codes, for images of so many channels. */
export function looksOf(channels: number, tile: Size, colour: (token: Token) => string): readonly TileLook[] {
  return wallLooks.map((look) => {
    const inks = rampBetween([colour(look.ground), colour(look.ink)])
    return channels === 1 ? inkLook(look, inks, tile) : pictureLook(look, inks, tile)
  })
}

/** Grey images: ink on a ground, and the mark in full ink. */
function inkLook({ mark }: WallLook, inks: Uint32Array, tile: Size): TileLook {
  return { table: inks, over: overTile(tile, (x, y) => (isMarked(mark, x, y, tile) ? 255 : 0)) }
}

const black = 'rgb(0, 0, 0)'
const white = 'rgb(255, 255, 255)'
const [groundAt, inkAt] = [256, 257]

/** Pictures in their own colours, paler where the look is veiled, in a frame of its ground that runs around the mark too. */
function pictureLook({ mark, veil }: WallLook, inks: Uint32Array, tile: Size): TileLook {
  const [ground, ink] = [inks[0] as number, inks[255] as number]
  const table = new Uint32Array(258).fill(ground)
  table.set(mixRamps(rampBetween([black, white]), table.subarray(0, 256), veil))
  table[inkAt] = ink
  const frame = Math.max(1, Math.round(0.08 * Math.min(tile.width, tile.height)))
  const isFrame = (x: number, y: number) => x < frame || y < frame || x >= tile.width - frame || y >= tile.height - frame
  const isNear = (x: number, y: number) => [-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => isMarked(mark, x + dx, y + dy, tile)))
  const laidAt = (x: number, y: number) => (isMarked(mark, x, y, tile) ? inkAt : isFrame(x, y) || isNear(x, y) ? groundAt : 0)
  return { table, over: overTile(tile, laidAt) }
}

function overTile({ width, height }: Size, laidAt: (x: number, y: number) => number): Uint16Array {
  return Uint16Array.from({ length: width * height }, (_, i) => laidAt(i % width, Math.floor(i / width)))
}
