// Curves on a canvas: bands first, then ghosts, then the lines that count.

import { freshCanvas } from '../figure/fresh-canvas.ts'
import type { Surroundings } from '../figure/use-surroundings.ts'
import type { Dash, LineSeries } from './line-series.ts'
import type { Curve, PlotLayout } from './plot-layout.ts'

/** Dashes in units of the line's width. */
export const dashes: Readonly<Record<Dash, readonly number[]>> = {
  solid: [],
  dashed: [3.4, 1.9],
  dotted: [0.01, 1.9],
  'dash-dot': [4, 1.9, 0.01, 1.9],
  'long-dashed': [7.5, 2.4],
}

/** Redraws the whole canvas. `highlight` is the id of a series to bring forward, or null. */
export function paintCurves(canvas: HTMLCanvasElement, layout: PlotLayout, surroundings: Surroundings, highlight: string | null): void {
  const context = freshCanvas(canvas, surroundings)
  context.lineJoin = 'round'
  context.lineCap = 'round'
  const strength = (series: LineSeries) => (highlight === null || highlight === series.id ? 1 : 0.25)
  for (const { series } of layout.curves)
    if (series.band) paintBand(context, series, layout, surroundings.colour(series.colour), strength(series))
  for (const curve of layout.curves)
    if (curve.series.ghost)
      paintLine(context, curve, surroundings.colour(curve.series.colour), surroundings.length('--line-thin'), 0.6 * strength(curve.series))
  for (const curve of layout.curves)
    if (!curve.series.ghost)
      paintLine(context, curve, surroundings.colour(curve.series.colour), surroundings.length('--line-main'), strength(curve.series))
}

function paintLine(
  context: CanvasRenderingContext2D,
  { series, path, starts }: Curve,
  colour: string,
  width: number,
  opacity: number,
): void {
  context.globalAlpha = opacity
  context.strokeStyle = colour
  context.lineWidth = series.dash === 'dotted' ? 1.2 * width : width
  context.setLineDash(dashes[series.dash].map((length) => length * width))
  context.beginPath()
  for (const [index, [x, y]] of path.entries())
    if (starts.has(index)) context.moveTo(x, y)
    else context.lineTo(x, y)
  context.stroke()
}

function paintBand(
  context: CanvasRenderingContext2D,
  { points, band }: LineSeries,
  { x, y }: PlotLayout,
  colour: string,
  strength: number,
): void {
  if (!band) return
  const measured = Array.from(points.x, (_, i) => i).filter((i) => Number.isFinite(band.low[i]) && Number.isFinite(band.high[i]))
  context.globalAlpha = 0.17 * strength
  context.fillStyle = colour
  context.beginPath()
  for (const i of measured) context.lineTo(x(points.x[i] as number), y(band.high[i] as number))
  for (const i of measured.reverse()) context.lineTo(x(points.x[i] as number), y(band.low[i] as number))
  context.fill()
}
