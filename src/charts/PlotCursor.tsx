// The read-out: a hair line at the cursor, a dot on each curve, and a small table of the exact values there.

import { describeReading, formatX, type LineSeries, type Reading, readSeries, type XAxis, type YAxis } from './line-series.ts'
import { dashes } from './paint-curves.ts'
import type { PlotLayout } from './plot-layout.ts'
import { textColour } from './text-colour.ts'
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
  const readings = readAll(series, cursor)
  const onRight = at < frame.x + frame.width / 2
  const side = onRight ? { left: at + 12 } : { right: figure.width - at + 12 }
  return (
    <>
      <svg className="chart-layer" aria-hidden="true">
        <line className="chart-cursor" x1={at} x2={at} y1={frame.y} y2={frame.y + frame.height} />
        {readings.map(({ series: { id, colour }, reading }) => (
          <circle key={id} className="chart-dot" cx={layout.x(reading.x)} cy={layout.y(reading.y)} style={{ fill: `var(${colour})` }} />
        ))}
      </svg>
      <div className="chart-readout" style={{ ...side, top: frame.y }} aria-hidden="true">
        <div className="chart-readout-head">
          {x.label} {formatX(cursor)}
        </div>
        {readings.map(({ series: { id, label, colour, dash }, reading }) => (
          <div key={id} className="chart-readout-row" style={{ color: textColour(colour) }}>
            <svg className="chart-swatch" aria-hidden="true">
              <line
                x1="2"
                x2="98%"
                y1="50%"
                y2="50%"
                strokeDasharray={dashes[dash].map((length) => 2 * length).join(' ')}
                style={{ stroke: `var(${colour})` }}
              />
            </svg>
            <span>{reading.x === cursor ? label : `${label} (at ${formatX(reading.x)})`}</span>
            <strong>{describeReading(reading, y.kind)}</strong>
          </div>
        ))}
      </div>
    </>
  )
}

/** The same in one sentence, for a screen reader: `epochs 9: as told 63.1 %, unseen digits 71.0 %`. */
export function describeCursor(cursor: number, series: readonly LineSeries[], x: XAxis, y: YAxis): string {
  const values = readAll(series, cursor).map(({ series: { label }, reading }) => `${label} ${describeReading(reading, y.kind)}`)
  return `${x.label} ${formatX(cursor)}: ${values.join(', ') || 'nothing measured'}`
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
