// A line chart that streams: curves on a canvas, axes and labels in SVG, values under a cursor that several charts can share.

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { paintSoon } from '../figure/paint-soon.ts'
import { useOwnErrors } from '../figure/use-own-errors.ts'
import { useSurroundings } from '../figure/use-surroundings.ts'
import { ChartFrame } from './ChartFrame.tsx'
import { extentOf, type LineSeries, steps, type XAxis, type YAxis } from './line-series.ts'
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
  /** Where the values under the cursor stand, outside the plot; `none` where another chart of the stack tells its own. */
  readonly readOut?: 'above' | 'below' | 'none'
  /** Takes the place that the reader presses or drags to. */
  readonly onScrub?: (x: number) => void
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
  onScrub,
  ...shared
}: LineChartProps) {
  const plot = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const surroundings = useSurroundings(plot)
  const attempt = useOwnErrors()
  const layout = useMemo(
    () => layOutPlot(series, x, y, surroundings, notes, room, isKeyed),
    [series, x, y, surroundings, notes, room, isKeyed],
  )
  const stops = useMemo(() => steps(series), [series])
  const [ownCursor, setOwnCursor] = useState<number | null>(null)
  const cursor = shared.onCursor ? (shared.cursor ?? null) : ownCursor
  const setCursor = shared.onCursor ?? setOwnCursor

  useEffect(() => {
    return paintSoon(() => attempt(() => canvas.current && paintCurves(canvas.current, layout, surroundings, highlight)))
  }, [attempt, layout, surroundings, highlight])

  const domain = x.domain ?? extentOf(series, 'x') ?? [0, 1]
  const isEmpty = layout.curves.every(({ path }) => path.length === 0)
  return (
    <ChartFrame
      plot={plot}
      layout={layout}
      surroundings={surroundings}
      x={x}
      y={y}
      description={description}
      caption={caption}
      empty={isEmpty && empty}
      noun="values"
      readOut={
        cursor !== null && (
          <PlotCursor cursor={cursor} series={series} layout={layout} surroundings={surroundings} x={x} y={y} side={readOut} />
        )
      }
      overlay={overlay?.(layout)}
      stops={stops}
      domain={domain}
      cursor={cursor}
      onCursor={setCursor}
      onScrub={onScrub}
      valueText={cursor === null ? '' : describeCursor(cursor, series, x, y)}
    >
      <canvas ref={canvas} className="chart-layer" />
      <PlotLabels layout={layout} notes={notes} mark={mark} highlight={highlight} />
    </ChartFrame>
  )
}
