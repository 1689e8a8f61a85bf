// Everything a line chart's parts need to agree on, computed once per change: frame, scales, ticks, curves in px, places of labels.

import { scaleLinear, ticks } from 'd3'
import { type Box, placeBeside, placeColumn, type Silhouette, traceSilhouette } from './label-layout.ts'
import { extentOf, formatX, type LineSeries, type XAxis, type YAxis } from './line-series.ts'
import { breakLines, textWidth } from './text-width.ts'
import type { Token } from './token.ts'
import type { Figure } from './use-figure.ts'
import { chooseTicks, createXScale, type Scale } from './x-scale.ts'

/** A point worth a word, e.g. where a seed stopped or unseen digits peak: a dot with its label beside it. */
export interface ChartNote {
  readonly x: number
  readonly y: number
  readonly label: string
  readonly colour: Token
}

export interface Curve {
  readonly series: LineSeries
  readonly path: Silhouette['path']
}

export interface EndLabel {
  readonly id: string
  readonly colour: Token
  readonly lines: readonly string[]
  readonly x: number
  /** Centre of the block of lines. */
  readonly y: number
  /** From the line's end to the label, where they do not touch. */
  readonly leader: Silhouette['path'] | null
}

export interface BesideLabel {
  readonly text: string
  readonly colour: Token
  /** Left end and middle of the text. */
  readonly x: number
  readonly y: number
}

export interface PlotLayout {
  readonly frame: Box
  readonly x: Scale
  readonly y: Scale
  readonly xTicks: readonly number[]
  readonly yTicks: readonly number[]
  readonly curves: readonly Curve[]
  readonly endLabels: readonly EndLabel[]
  readonly besideLabels: readonly BesideLabel[]
  readonly lineHeight: number
}

const quarters = [0, 0.25, 0.5, 0.75, 1]

/** Lays out a chart; all lengths in px from the top left corner of the drawing. */
export function layOutPlot(
  series: readonly LineSeries[],
  xAxis: XAxis,
  yAxis: YAxis,
  figure: Figure,
  notes: readonly ChartNote[],
): PlotLayout {
  const em = figure.fontSize
  const lineHeight = 1.2 * em
  const yDomain = yAxis.domain ?? (yAxis.kind === 'percent' ? ([0, 1] as const) : niceExtent(series))
  const yTicks = yAxis.kind === 'percent' && !yAxis.domain ? quarters : ticks(...yDomain, 4)
  const yWidth = Math.max(...yTicks.map((tick) => textWidth(yTickText(tick, yAxis, yTicks), figure)))
  const wordWidth = (text: string) => textWidth(text, figure, 600)
  const live = series.filter(({ ghost }) => !ghost)
  const mostLabelWidth = Math.max(6.5 * em, 0.27 * figure.width)
  const broken = new Map(series.map(({ id, label }) => [id, breakLines(label, mostLabelWidth, wordWidth)]))
  const widest = Math.max(textWidth(xAxis.label, figure) + em, ...live.flatMap(({ id }) => broken.get(id) ?? []).map(wordWidth))
  const left = yWidth + 0.7 * em
  const frame = {
    x: left,
    y: 0.8 * em,
    width: Math.max(40, figure.width - left - widest - 0.9 * em),
    height: Math.max(30, figure.height - 2.9 * em),
  }

  const xDomain = xAxis.domain ?? extentOf(series, 'x') ?? [0, 1]
  const x = createXScale(xAxis.kind, xDomain, [frame.x, frame.x + frame.width])
  const y = scaleLinear(yDomain, [frame.y + frame.height, frame.y])
  const xTicks = chooseTicks(xAxis.kind, x, xDomain, (value) => textWidth(formatX(value), figure))
  const curves = series.map((one) => ({ series: one, path: toPath(one, x, y) }))

  const silhouettes = curves.map(({ path }) => traceSilhouette(path, figure.width))
  const boxes: Box[] = []
  const besideLabels: BesideLabel[] = []
  const room = { ...frame, y: 0.3 * em, height: frame.height + frame.y - 0.3 * em }
  const besides = [
    ...notes.map((note) => ({ text: note.label, colour: note.colour, path: [[x(note.x), y(note.y)] as const], id: null })),
    ...curves.flatMap(({ series: { ghost, label, colour, id }, path }) => (ghost ? [{ text: label, colour, path, id }] : [])),
  ]
  const homeless = new Set<string>()
  for (const { text, colour, path, id } of besides) {
    const size = { width: textWidth(text, figure), height: em }
    const box = placeBeside(path, size, { curves: silhouettes, boxes, frame: room })
    if (box) {
      boxes.push(box)
      besideLabels.push({ text, colour, x: box.x, y: box.y + em / 2 })
    } else if (id) homeless.add(id)
  }

  const column = curves.filter(({ series: { ghost, id }, path }) => path.length > 0 && (!ghost || homeless.has(id)))
  const centres = placeColumn(
    column.map(({ series: { id }, path }) => ({ centre: path.at(-1)?.[1] ?? 0, height: lineHeight * (broken.get(id)?.length ?? 1) })),
    0,
    frame.y + frame.height + lineHeight / 2,
  )
  const labelX = frame.x + frame.width + 0.6 * em
  const endLabels = column.flatMap(({ series: { id, colour }, path }, i): EndLabel[] => {
    const centre = centres[i]
    const end = path.at(-1)
    if (centre === null || centre === undefined || !end) return []
    const touches = labelX - end[0] < em && Math.abs(centre - end[1]) < 0.3 * em
    const leader = touches ? null : ([end, [frame.x + frame.width, end[1]], [labelX - 3, centre]] as const)
    return [{ id, colour, lines: broken.get(id) ?? [], x: labelX, y: centre, leader }]
  })
  return { frame, x, y, xTicks, yTicks, curves, endLabels, besideLabels, lineHeight }
}

/** A tick's text; a percent sign at the highest alone. */
export function yTickText(tick: number, yAxis: YAxis, yTicks: readonly number[]): string {
  if (yAxis.kind === 'number') return formatX(tick)
  return `${Math.round(100 * tick)}${tick === yTicks.at(-1) ? ' %' : ''}`
}

function niceExtent(series: readonly LineSeries[]): [number, number] {
  const [low, high] = extentOf(series, 'y') ?? [0, 1]
  return scaleLinear([low, high > low ? high : low + 1], [0, 1])
    .nice(4)
    .domain() as [number, number]
}

function toPath({ points }: LineSeries, x: Scale, y: Scale): (readonly [number, number])[] {
  const path: (readonly [number, number])[] = []
  for (let i = 0; i < points.x.length; i++) {
    const value = points.y[i] as number
    if (Number.isFinite(value)) path.push([x(points.x[i] as number), y(value)])
  }
  return path
}
