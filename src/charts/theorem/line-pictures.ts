// Some of the images of an image line as small pictures: which have room, and their tiles.
import { rampBetween } from '../figure/colour-ramp.ts'
import type { Figure } from '../figure/use-figure.ts'
import { side } from '../wall/wall-painter.ts'

/** Images, 784 bytes each, 0 ground to 255 ink; the first `shown` of them can be drawn. */
export interface Pictures {
  readonly images: Uint8Array
  readonly shown: number
}

/** A picture's side on the line, in px. */
export const picturePx = 14
const most = 60

interface Line {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly order: Uint32Array
}

/** Places whose pictures fit beside one another, above the upper points and below the lower ones. `toX`: to px. */
export function placesWithRoom({ x, y, order }: Line, shown: number, toX: (value: number) => number): number[] {
  const ends = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const chosen: number[] = []
  x.forEach((value, place) => {
    const row = y[place] === 1 ? 1 : 0
    const at = toX(value)
    if (chosen.length === most || (order[place] as number) >= shown || at - (ends[row] as number) < picturePx + 1) return
    ends[row] = at
    chosen.push(place)
  })
  return chosen
}

/** Draws image by image in the colour of its label, true or changed. */
export function createTilePainter(context: CanvasRenderingContext2D, figure: Figure, { images }: Pictures) {
  const ground = figure.colour('--raised')
  const ramps = [rampBetween([ground, figure.colour('--truth')]), rampBetween([ground, figure.colour('--lie')])]
  const tile = document.createElement('canvas')
  tile.width = tile.height = side
  const tileContext = tile.getContext('2d')
  const drawing = new ImageData(side, side)
  const pixels = new Uint32Array(drawing.data.buffer)
  /** x, y: the picture's middle. */
  return (image: number, changed: number, x: number, y: number, size: number): void => {
    const ramp = ramps[changed] as Uint32Array
    for (let i = 0; i < pixels.length; i++) pixels[i] = ramp[images[image * pixels.length + i] ?? 0] as number
    tileContext?.putImageData(drawing, 0, 0)
    context.drawImage(tile, x - size / 2, y - size / 2, size, size)
  }
}
