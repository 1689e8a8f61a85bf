// Some of the images of an image line as small pictures: which have room, and their tiles.

import { type ImageShape, valuesIn } from '../../maths/image-shape.ts'
import { rampBetween } from '../figure/colour-ramp.ts'
import { contextOf } from '../figure/fresh-canvas.ts'
import { writeImage } from '../figure/image-pixels.ts'
import type { Surroundings } from '../figure/use-surroundings.ts'

/** Images one after another, grey ones from 0 ground to 255 ink; the first `shown` of them can be drawn. */
export interface Pictures {
  readonly images: Uint8Array
  readonly shape: ImageShape
  readonly shown: number
}

/** A picture's longer side in px, on the line and beside what is pointed at, in a drawing of this height. */
export const pictureSides = (height: number): { readonly onLine: number; readonly enlarged: number } =>
  height < 160 ? { onLine: 14, enlarged: 28 } : { onLine: 26, enlarged: 84 }
const most = 60
const marginPx = 12

/** Between places on the line, from `low` to `high`, and px of a drawing whose ends leave room for a mark or a picture. */
export function lineFrame(
  { width, height }: { readonly width: number; readonly height: number },
  hasPictures: boolean,
  low: number,
  high: number,
) {
  const { onLine } = pictureSides(height)
  const side = (hasPictures ? onLine : marginPx) / 2
  const span = high - low || 1
  return {
    /** Above the upper points and below the lower ones, px. */
    margin: hasPictures ? onLine + 6 : marginPx,
    toX: (value: number) => side + ((value - low) / span) * (width - 2 * side),
    fromX: (at: number) => low + ((at - side) / (width - 2 * side)) * span,
    /** For the image of this number of `count`, while they stand in their own order. */
    inRow: (image: number, count: number) => side + ((image + 0.5) / count) * (width - 2 * side),
  }
}

interface Line {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly order: Uint32Array
}

/** Places whose pictures, `side` px wide, fit beside one another, above the upper points and below the lower ones. `toX`: to px. */
export function placesWithRoom({ x, y, order }: Line, shown: number, side: number, toX: (value: number) => number): number[] {
  const ends = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const chosen: number[] = []
  x.forEach((value, place) => {
    const row = y[place] === 1 ? 1 : 0
    const at = toX(value)
    if (chosen.length === most || (order[place] as number) >= shown || at - (ends[row] as number) < side + 1) return
    ends[row] = at
    chosen.push(place)
  })
  return chosen
}

/** Draws image by image: grey ones in the colour of their label, true or changed, those in colours underlined with it. */
export function createTilePainter(context: CanvasRenderingContext2D, surroundings: Surroundings, { images, shape }: Pictures) {
  const labels = [surroundings.colour('--truth'), surroundings.colour('--lie')] as const
  const ramps = labels.map((colour) => rampBetween([surroundings.colour('--raised'), colour]))
  const tile = document.createElement('canvas')
  tile.width = shape.width
  tile.height = shape.height
  const tileContext = contextOf(tile)
  const drawing = new ImageData(shape.width, shape.height)
  const pixels = new Uint32Array(drawing.data.buffer)
  const size = valuesIn(shape)
  /** x, y: the picture's middle; longer: its longer side. */
  return (image: number, changed: 0 | 1, x: number, y: number, longer: number): void => {
    writeImage(pixels, images.subarray(image * size, (image + 1) * size), shape, ramps[changed] as Uint32Array)
    tileContext.putImageData(drawing, 0, 0)
    const { width, height } = pictureSize(shape, longer)
    const [left, top] = [x - width / 2, y - height / 2]
    context.drawImage(tile, left, top, width, height)
    if (shape.channels === 1) return
    context.fillStyle = labels[changed]
    context.fillRect(left, top + height - underlinePx, width, underlinePx)
  }
}

const underlinePx = 2

/** In px, in the image's shape. */
export function pictureSize({ width, height }: ImageShape, longer: number) {
  const scale = longer / Math.max(width, height)
  return { width: scale * width, height: scale * height }
}
