// A line chart that streams: curves on a canvas, axes and labels in SVG, values under a cursor that several charts can share.

import { least } from 'd3'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { extentOf, type LineSeries, steps, type XAxis, type YAxis } from './line-series.ts'
import '../figure/figure.css'
import './line-chart.css'
import { paintSoon } from '../figure/paint-soon.ts'
import { useOwnErrors } from '../figure/use-own-errors.ts'
import { useSurroundings } from '../figure/use-surroundings.ts'
import { PlotAxes } from './PlotAxes.tsx'
import { PlotCursor } from './PlotCursor.tsx'
import { type ChartMark, PlotLabels } from './PlotLabels.tsx'
import { paintCurves } from './paint-curves.ts'
import { type ChartNote, layOutPlot, type PlotLayout, type PlotRoom } from './plot-layout.ts'
import { describeCursor } from './read-out.ts'

export interface LineChartProps {
  readonly series: readonly LineSeries[]
  readonly x: XAxis
  readonly y: YAxis
  /** What the chart shows, in a sentence, for readers who cannot see it. */
  readonly description: string
  /** The claim above the chart. */
  readonly caption?: ReactNode
  /** What stands in the plot while there are no points. */
  readonly empty?: string
  /** The place on the x axis that is read out; without `onCursor` the chart keeps its own. */
  readonly cursor?: number | null
  readonly onCursor?: (x: number | null) => void
  readonly mark?: ChartMark | null
  readonly notes?: readonly ChartNote[]
  /** The same for all charts of a stack: their x axes align. */
  readonly room?: PlotRoom | undefined
  /** A key or a table names the curves: nothing is written at their ends. */
  readonly isKeyed?: boolean
  /** Where the values under the cursor stand, outside the plot. */
  readonly readOut?: 'above' | 'below'
  /** Id of the series that a word of the prose is pointing at. */
  readonly highlight?: string | null
  /** What lies over the plot, in its coordinates, e.g. a prediction to draw: an element of class `chart-layer`. */
  readonly overlay?: (layout: PlotLayout) => ReactNode
}

const noNotes: readonly ChartNote[] = []

/**
 * Draws `series` in a box as wide as its parent and `--chart-height` high. Series, axes, notes and room are compared
 * by identity: pass the same objects while nothing has changed.
 */
export function LineChart({
  series,
  x,
  y,
  description,
  caption,
  empty,
  mark = null,
  notes = noNotes,
  room,
  isKeyed = false,
  readOut = 'above',
  highlight = null,
  overlay,
  ...shared
}: LineChartProps) {
  const plot = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const surroundings = useSurroundings(plot)
  const id = useId()
  const attempt = useOwnErrors()
  const layout = useMemo(
    () => layOutPlot(series, x, y, surroundings, notes, room, isKeyed),
    [series, x, y, surroundings, notes, room, isKeyed],
  )
  const [ownCursor, setOwnCursor] = useState<number | null>(null)
  const cursor = shared.onCursor ? (shared.cursor ?? null) : ownCursor
  const setCursor = shared.onCursor ?? setOwnCursor

  useEffect(() => {
    return paintSoon(() => attempt(() => canvas.current && paintCurves(canvas.current, layout, surroundings, highlight)))
  }, [attempt, layout, surroundings, highlight])

  const readPointer = (event: PointerEvent<HTMLElement>) => {
    const at = event.clientX - event.currentTarget.getBoundingClientRect().left
    setCursor(least(steps(series), (step) => Math.abs(layout.x(step) - at)) ?? null)
  }
  /** A finger leaves no other sign that it has gone on: what it read leaves with the next scrolling. */
  const readTouch = (event: PointerEvent<HTMLElement>) => {
    readPointer(event)
    if (event.pointerType === 'touch') addEventListener('scroll', () => setCursor(null), { once: true, capture: true })
  }
  const stepByKey = (event: KeyboardEvent<HTMLElement>) => {
    const next = stepFor(event.key, cursor, steps(series))
    if (next === undefined) return
    event.preventDefault()
    setCursor(next)
  }

  const [low, high] = x.domain ?? extentOf(series, 'x') ?? [0, 1]
  const isEmpty = layout.curves.every(({ path }) => path.length === 0)
  return (
    <figure className="chart sans">
      {caption && (
        <figcaption id={`${id}-caption`} className="chart-caption">
          {caption}
        </figcaption>
      )}
      <div ref={plot} className="chart-plot" translate="no">
        <div role="img" aria-label={description}>
          <PlotAxes layout={layout} surroundings={surroundings} x={x} y={y} />
          <canvas ref={canvas} className="chart-layer" />
          <PlotLabels layout={layout} notes={notes} mark={mark} highlight={highlight} />
        </div>
        {isEmpty && empty && <p className="chart-empty">{empty}</p>}
        {cursor !== null && (
          <PlotCursor cursor={cursor} series={series} layout={layout} surroundings={surroundings} x={x} y={y} side={readOut} />
        )}
        <span id={`${id}-verb`} hidden>
          Read values along {x.label}:
        </span>
        <div
          className="chart-surface"
          role="slider"
          tabIndex={0}
          aria-labelledby={caption ? `${id}-verb ${id}-caption` : `${id}-verb`}
          aria-valuemin={low}
          aria-valuemax={high}
          aria-valuenow={cursor ?? low}
          aria-valuetext={cursor === null ? 'no place chosen' : describeCursor(cursor, series, x, y)}
          onPointerMove={readPointer}
          onPointerDown={readTouch}
          onPointerCancel={() => setCursor(null)}
          onPointerLeave={(event) => event.pointerType === 'mouse' && setCursor(null)}
          onKeyDown={stepByKey}
          onBlur={() => setCursor(null)}
        />
        {overlay?.(layout)}
      </div>
    </figure>
  )
}

/** Where a key moves the cursor: null puts it away, undefined means that the key is not ours. */
function stepFor(key: string, cursor: number | null, all: readonly number[]): number | null | undefined {
  switch (key) {
    case 'ArrowRight':
      return all.find((step) => step > (cursor ?? Number.NEGATIVE_INFINITY)) ?? all.at(-1)
    case 'ArrowLeft':
      return all.findLast((step) => step < (cursor ?? Number.POSITIVE_INFINITY)) ?? all[0]
    case 'Home':
      return all[0]
    case 'End':
      return all.at(-1)
    case 'Escape':
      return cursor === null ? undefined : null
    default:
      return undefined
  }
}
