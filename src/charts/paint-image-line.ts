// The points of an image line on a canvas: c first, then true labels as dots and changed ones as crosses, the highlighted one last.
import { freshCanvas } from './fresh-canvas.ts'
import type { Figure } from './use-figure.ts'

interface ImageLineData {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly changed: Uint8Array
}

const marginPx = 12

/** place: of the highlighted point, -1 for none. */
export function paintImageLine(canvas: HTMLCanvasElement, figure: Figure, { x, y, changed }: ImageLineData, place: number): void {
  const context = freshCanvas(canvas, figure)
  if (!context) return
  const { width, height } = figure
  const [low, high] = [x[0] as number, x.at(-1) as number]
  const toX = (value: number) => marginPx / 2 + ((value - low) / (high - low || 1)) * (width - marginPx)
  const toY = (value: number) => height - marginPx - value * (height - 2 * marginPx)

  context.strokeStyle = figure.colour('--construction')
  context.lineWidth = figure.length('--line-thin')
  context.globalAlpha = 0.55
  context.beginPath()
  x.forEach((value, i) => {
    context.lineTo(toX(value), toY(y[i] as number))
  })
  context.stroke()

  const [truth, lie] = [figure.colour('--truth'), figure.colour('--lie')]
  context.globalAlpha = 0.85
  for (const [colour, code] of [
    [truth, 0],
    [lie, 1],
  ] as const) {
    context.beginPath()
    x.forEach((value, i) => {
      if (changed[i] === code) mark(context, code, toX(value), toY(y[i] as number), 3)
    })
    context.strokeStyle = colour
    context.fillStyle = colour
    if (code === 0) context.fill()
    else context.stroke()
  }
  if (place < 0) return
  const [px, py] = [toX(x[place] as number), toY(y[place] as number)]
  context.globalAlpha = 1
  context.strokeStyle = figure.colour('--ink')
  context.lineWidth = figure.length('--line-main')
  context.beginPath()
  context.moveTo(px, 0)
  context.lineTo(px, height)
  context.moveTo(px + 7, py)
  context.arc(px, py, 7, 0, 2 * Math.PI)
  context.stroke()
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
