// The points of an image line on a canvas: c first, then true labels as dots and changed ones as crosses, small pictures, the highlighted one last.
import { freshCanvas } from '../figure/fresh-canvas.ts'
import type { Surroundings } from '../figure/use-surroundings.ts'
import { createTilePainter, lineFrame, type Pictures, pictureSides, pictureSize, placesWithRoom } from './line-pictures.ts'

interface ImageLineData {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly changed: Uint8Array
  /** The image at each place. */
  readonly order: Uint32Array
  readonly pictures?: Pictures | undefined
}

/** place: of the highlighted point, -1 for none. arrived: 0 to 1, how far the images have come from a row in their own order to their projections. */
export function paintImageLine(
  canvas: HTMLCanvasElement,
  surroundings: Surroundings,
  data: ImageLineData,
  place: number,
  arrived: number,
): void {
  const context = freshCanvas(canvas, surroundings)
  const { x, y, changed, order, pictures } = data
  const { width, height } = surroundings
  const { onLine, enlarged: enlargedPx } = pictureSides(height)
  const { margin, toX, inRow } = lineFrame(surroundings, pictures !== undefined, x[0] as number, x.at(-1) as number)
  const toY = (value: number) => height - margin - value * (height - 2 * margin)
  const placeOf = (i: number) => arrived * toX(x[i] as number) + (1 - arrived) * inRow(order[i] as number, order.length)

  context.strokeStyle = surroundings.colour('--construction')
  context.lineWidth = surroundings.length('--line-thin')
  context.globalAlpha = 0.55 * arrived
  context.beginPath()
  x.forEach((value, i) => {
    context.lineTo(toX(value), toY(y[i] as number))
  })
  context.stroke()

  const [truth, lie] = [surroundings.colour('--truth'), surroundings.colour('--lie')]
  context.globalAlpha = 0.85
  for (const [colour, code] of [
    [truth, 0],
    [lie, 1],
  ] as const) {
    context.beginPath()
    x.forEach((_, i) => {
      if (changed[i] === code) mark(context, code, placeOf(i), toY(y[i] as number), 3)
    })
    context.strokeStyle = colour
    context.fillStyle = colour
    if (code === 0) context.fill()
    else context.stroke()
  }
  context.globalAlpha = 1
  const drawTile = pictures && createTilePainter(context, surroundings, pictures)
  if (pictures && drawTile)
    for (const i of placesWithRoom(data, pictures.shown, onLine, toX)) {
      const middle = y[i] === 1 ? onLine / 2 : height - onLine / 2
      drawTile(order[i] as number, changed[i] as 0 | 1, placeOf(i), middle, onLine)
    }
  if (place < 0) return
  const [px, py] = [placeOf(place), toY(y[place] as number)]
  if (place > 0) lightHinge(context, surroundings, toX(x[place - 1] as number), toY(y[place - 1] as number), px, py)
  context.strokeStyle = surroundings.colour('--ink')
  context.lineWidth = surroundings.length('--line-main')
  context.beginPath()
  context.moveTo(px, 0)
  context.lineTo(px, height)
  context.moveTo(px + 7, py)
  context.arc(px, py, 7, 0, 2 * Math.PI)
  context.stroke()
  const image = order[place] as number
  if (!pictures || !drawTile || image >= pictures.shown) return
  const enlarged = pictureSize(pictures.shape, enlargedPx)
  const beside = px + (px > width / 2 ? -1 : 1) * (enlarged.width / 2 + 10)
  drawTile(image, changed[place] as 0 | 1, beside, height / 2, enlargedPx)
  context.strokeRect(beside - enlarged.width / 2, (height - enlarged.height) / 2, enlarged.width, enlarged.height)
}

/** The hinge of a point stands on the point before it: there c bends, and runs on to the point. */
function lightHinge(context: CanvasRenderingContext2D, surroundings: Surroundings, x: number, y: number, toX: number, toY: number): void {
  context.strokeStyle = surroundings.colour('--construction')
  context.fillStyle = surroundings.colour('--construction')
  context.lineWidth = surroundings.length('--line-main')
  context.beginPath()
  context.moveTo(x, y)
  context.lineTo(toX, toY)
  context.stroke()
  context.beginPath()
  context.moveTo(x, surroundings.height - 8)
  context.lineTo(x + 5, surroundings.height)
  context.lineTo(x - 5, surroundings.height)
  context.fill()
}

/** A dot, or a cross for a changed label, added to the path. */
function mark(context: CanvasRenderingContext2D, code: 0 | 1, x: number, y: number, size: number): void {
  if (code === 0) {
    context.moveTo(x + size, y)
    context.arc(x, y, size, 0, 2 * Math.PI)
    return
  }
  context.moveTo(x - size, y - size)
  context.lineTo(x + size, y + size)
  context.moveTo(x - size, y + size)
  context.lineTo(x + size, y - size)
}
