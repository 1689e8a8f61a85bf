// Everything a line chart's parts need to agree on, computed once per change: frame, scales, ticks, curves in px, places of labels.

import { scaleLinear, ticks } from 'd3'
import { placeText } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { decimals } from '../../words/rounding.ts'
import { breakLines, textWidth } from '../figure/text-width.ts'
import type { Token } from '../figure/token.ts'
import type { Surroundings } from '../figure/use-surroundings.ts'
import { orderEnds } from './end-order.ts'
import { placeBeside, placeNear } from './label-beside.ts'
import { type Box, type Obstacles, placeColumn, type Silhouette, traceSilhouette } from './label-layout.ts'
import { extentOf, type LineSeries, type XAxis, type YAxis } from './line-series.ts'
import { chooseTicks, createXScale, type Scale } from './x-scale.ts'

/** A point worth a word, e.g. where a seed stopped or unseen digits peak: a dot with its label beside it. */
export interface ChartNote {
  readonly x: number
  readonly y: number
  readonly label: string
  readonly colour: Token
}

/** Texts for which room is kept, so that charts in a stack share one frame that stands still whatever they show. */
export interface PlotRoom {
  /** Left, before the y axis. */
  readonly ticks: readonly string[]
  /** Right, at the line ends. */
  readonly labels: readonly string[]
}

export interface Curve {
  readonly series: LineSeries
  readonly path: Silhouette['path']
  /** The points, by their place in the path, to which no line leads from the one before. */
  readonly starts: ReadonlySet<number>
}

export interface EndLabel {
  readonly id: string
  readonly colour: Token
  readonly isGhost: boolean
  readonly lines: readonly string[]
  readonly x: number
  /** Centre of the block of lines. */
  readonly y: number
  /** From the line's end to the label, where they do not touch. */
  readonly leader: Silhouette['path'] | null
}

export interface BesideLabel {
  readonly id: string
  readonly text: string
  /** Of the text, and of the leader. */
  readonly ink: Token
  readonly colour: Token
  /** Left end and middle of the text. */
  readonly x: number
  readonly y: number
  readonly leader: Silhouette['path'] | null
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

/** Lays out a chart; all lengths in px from the top left corner of the drawing. One whose curves are named elsewhere has no names at their ends. */
export function layOutPlot(
  series: readonly LineSeries[],
  xAxis: XAxis,
  yAxis: YAxis,
  surroundings: Surroundings,
  notes: readonly ChartNote[],
  reserved: PlotRoom = { ticks: [], labels: [] },
  isKeyed = false,
): PlotLayout {
  const em = surroundings.fontSize
  const lineHeight = 1.2 * em
  const yDomain = yAxis.domain ?? (yAxis.kind === 'percent' ? ([0, 1] as const) : niceExtent(series))
  const yTicks = yAxis.kind === 'percent' && !yAxis.domain ? quarters : ticks(...yDomain, 4)
  const tickTexts = [...yTicks.map((tick) => yTickText(tick, yAxis, yTicks)), ...reserved.ticks]
  const yWidth = Math.max(...tickTexts.map((text) => textWidth(text, surroundings)))
  const wordWidth = (text: string) => textWidth(text, surroundings, 600)
  const mostLabelWidth = Math.max(8 * em, 0.27 * surroundings.width)
  const broken = (text: string) => breakLines(text, mostLabelWidth, wordWidth)
  const live = isKeyed ? [] : series.flatMap(({ ghost, label }) => (ghost ? [] : [label]))
  const widest = Math.max(textWidth(xAxis.label, surroundings) + em, ...[...live, ...reserved.labels].flatMap(broken).map(wordWidth))
  const left = yWidth + 0.7 * em
  const frame = {
    x: left,
    y: 0.8 * em,
    width: Math.max(40, surroundings.width - left - widest - 0.9 * em),
    height: Math.max(30, surroundings.height - (xAxis.isBelow ? 1.4 : 2.9) * em),
  }

  const xDomain = xAxis.domain ?? extentOf(series, 'x') ?? [0, 1]
  const x = createXScale(xAxis.kind, xDomain, [frame.x, frame.x + frame.width])
  const y = scaleLinear(yDomain, [frame.y + frame.height, frame.y])
  const xTicks = chooseTicks(xAxis.kind, x, xDomain, (value) => textWidth(placeText(value), surroundings))
  const curves = series.map((one) => ({ series: one, ...toPath(one, x, y) }))
  const silhouettes = curves.map(({ path }) => traceSilhouette(path, surroundings.width))

  const boxes: Box[] = []
  const besideLabels: BesideLabel[] = []
  const room = { ...frame, y: 0.3 * em, height: frame.height + frame.y - 0.3 * em }
  const obstacles: Obstacles = { curves: silhouettes, boxes, frame: room }
  const sizeOf = (text: string) => ({ width: textWidth(text, surroundings), height: em })
  for (const [index, { label, colour, ...note }] of notes.entries()) {
    const at = [x(note.x), y(note.y)] as const
    // Where all is full it stands over a curve: a dot without its word would say nothing.
    const { box, leader } = placeNear(at, sizeOf(label), obstacles) ?? {
      box: { ...sizeOf(label), x: Math.min(at[0] + 5, frame.x + frame.width - sizeOf(label).width), y: at[1] + 5 },
      leader: null,
    }
    boxes.push(box)
    besideLabels.push({ id: `note ${index}`, text: label, ink: colour, colour, x: box.x, y: box.y + em / 2, leader })
  }
  const homeless: { curve: Curve; text: string }[] = []
  for (const [text, indices] of ghostRuns(curves)) {
    const first = curves[indices[0] as number] as Curve
    const placed = placeBeside(
      indices.map((index) => silhouettes[index] as Silhouette),
      sizeOf(text),
      obstacles,
    )
    if (placed) {
      boxes.push(placed.box)
      const { box, leader } = placed
      const { id, colour } = first.series
      besideLabels.push({ id, text, ink: '--soft-ink', colour, x: box.x, y: box.y + em / 2, leader })
    } else homeless.push({ curve: first, text })
  }

  const labelled = [
    ...orderEnds(
      curves.filter(({ series: { ghost }, path }) => !isKeyed && !ghost && path.length > 0),
      0.6 * lineHeight,
    ).map((one) => ({ ...one, text: one.curve.series.label })),
    ...homeless.map((one) => ({ ...one, wanted: one.curve.path.at(-1)?.[1] ?? 0 })),
  ]
  const centres = placeColumn(
    labelled.map(({ wanted, text }) => ({ centre: wanted, height: lineHeight * broken(text).length })),
    0,
    frame.y + frame.height + lineHeight / 2,
  )
  const labelX = frame.x + frame.width + 0.6 * em
  const endLabels = labelled.flatMap(
    (
      {
        curve: {
          series: { id, colour, ghost },
          path,
        },
        text,
      },
      i,
    ): EndLabel[] => {
      const centre = centres[i]
      const end = path.at(-1)
      if (centre === null || centre === undefined || !end) return []
      const touches = labelX - end[0] < em && Math.abs(centre - end[1]) < 0.3 * em
      const leader = touches ? null : ([end, [frame.x + frame.width, end[1]], [labelX - 3, centre]] as const)
      return [{ id, colour, isGhost: ghost ?? false, lines: broken(text), x: labelX, y: centre, leader }]
    },
  )
  return { frame, x, y, xTicks, yTicks, curves, endLabels, besideLabels, lineHeight }
}

/** Names of the ghosts' runs, each with the indices of its curves. */
function ghostRuns(curves: readonly Curve[]): Map<string, number[]> {
  const runs = new Map<string, number[]>()
  for (const [
    index,
    {
      series: { ghost, run, label },
      path,
    },
  ] of curves.entries())
    if (ghost && path.length > 0) runs.set(run ?? label, [...(runs.get(run ?? label) ?? []), index])
  return runs
}

/** A tick's text; a percent sign at the highest alone. */
export function yTickText(tick: number, yAxis: YAxis, yTicks: readonly number[]): string {
  if (yAxis.kind === 'number') return placeText(tick)
  return tick === yTicks.at(-1) ? percentText(tick) : decimals(100 * tick, 0)
}

function niceExtent(series: readonly LineSeries[]): [number, number] {
  const [low, high] = extentOf(series, 'y') ?? [0, 1]
  return scaleLinear([low, high > low ? high : low + 1], [0, 1])
    .nice(4)
    .domain() as [number, number]
}

function toPath({ points, parted }: LineSeries, x: Scale, y: Scale): Omit<Curve, 'series'> {
  const path: (readonly [number, number])[] = []
  const starts = new Set<number>()
  for (let i = 0; i < points.x.length; i++) {
    const value = points.y[i] as number
    if (!Number.isFinite(value)) continue
    if (path.length === 0 || (parted && !Number.isFinite(points.y[i - 1]))) starts.add(path.length)
    path.push([x(points.x[i] as number), y(value)])
  }
  return { path, starts }
}
