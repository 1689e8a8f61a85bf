// The read-out: a hair line at the cursor, a dot on each curve, and a small table of the exact values there.

import { describeReading, formatX, formatY, type LineSeries, type Reading, readSeries, type XAxis, type YAxis } from './line-series.ts'
import { dashes } from './paint-curves.ts'
import type { PlotLayout } from './plot-layout.ts'
import { textWidth } from './text-width.ts'
import { textColour } from './token.ts'
import type { Figure } from './use-figure.ts'

interface PlotCursorProps {
  cursor: number
  series: readonly LineSeries[]
  layout: PlotLayout
  figure: Figure
  x: XAxis
  y: YAxis
}

export function PlotCursor({ cursor, series, layout, figure, x, y }: PlotCursorProps) {
  const at = layout.x(cursor)
  const { frame } = layout
  const isNarrow = figure.width < 34 * figure.fontSize
  const rows = readAll(series, cursor).map(({ series: one, reading }) => ({
    series: one,
    reading,
    name: reading.x === cursor ? one.label : `${one.label} (at ${formatX(reading.x)})`,
    value: isNarrow ? formatY(reading.y, y.kind) : describeReading(reading, y.kind),
  }))
  const widest = (texts: string[]) => Math.max(0, ...texts.map((text) => textWidth(text, figure, 600)))
  const width = 4.5 * figure.fontSize + widest(rows.map(({ name }) => name)) + widest(rows.map(({ value }) => value))
  return (
    <>
      <svg className="chart-layer" aria-hidden="true">
        <line className="chart-cursor" x1={at} x2={at} y1={frame.y} y2={frame.y + frame.height} />
        {rows.map(({ series: { id, colour }, reading }) => (
          <circle key={id} className="chart-dot" cx={layout.x(reading.x)} cy={layout.y(reading.y)} style={{ fill: `var(${colour})` }} />
        ))}
      </svg>
      <div className="chart-readout" style={{ ...besideCursor(at, width, figure.width), top: frame.y }} aria-hidden="true">
        <div className="chart-readout-head">
          {x.label}: {formatX(cursor)}
        </div>
        {rows.map(({ series: { id, colour, dash }, name, value }) => (
          <div key={id} className="chart-readout-row" style={{ color: textColour(colour) }}>
            <svg className="chart-swatch" aria-hidden="true">
              <line
                x1="2"
                x2="98%"
                y1="50%"
                y2="50%"
                strokeDasharray={dashes[dash].map((length) => figure.length('--line-main') * length).join(' ')}
                style={{ stroke: `var(${colour})` }}
              />
            </svg>
            <span>{name}</span>
            <strong>{value}</strong>
          </div>
        ))}
      </div>
    </>
  )
}

/** Where a box goes: right of the cursor if it fits there, else left of it, else as far right as the chart goes. */
function besideCursor(at: number, width: number, chartWidth: number): { left: number } | { right: number } {
  if (at + 12 + width <= chartWidth) return { left: at + 12 }
  return { right: at - 12 - width >= 0 ? chartWidth - at + 12 : 0 }
}

/** The same in one sentence, for a screen reader: `epochs: 9; as told 63.1 %, unseen digits 71.0 %`. */
export function describeCursor(cursor: number, series: readonly LineSeries[], x: XAxis, y: YAxis): string {
  const values = readAll(series, cursor).map(({ series: { label }, reading }) => `${label} ${describeReading(reading, y.kind)}`)
  return `${x.label}: ${formatX(cursor)}; ${values.join(', ') || 'nothing measured'}`
}

/** Live series with a value at the cursor, the highest first, as they stand in the plot. */
function readAll(series: readonly LineSeries[], cursor: number): { series: LineSeries; reading: Reading }[] {
  return series
    .filter(({ ghost }) => !ghost)
    .flatMap((one) => {
      const reading = readSeries(one, cursor)
      return reading ? [{ series: one, reading }] : []
    })
    .sort((a, b) => b.reading.y - a.reading.y)
}
