// The read-out: a hair line at the cursor, a dot on each curve, and outside the plot a small table of the exact values there.

import { placeText } from '../../words/numbers.ts'
import { textColour } from '../figure/token.ts'
import type { Surroundings } from '../figure/use-surroundings.ts'
import { describeReading, describeX, formatY, type LineSeries, type XAxis, type YAxis } from './line-series.ts'
import { dashes } from './paint-curves.ts'
import type { PlotLayout } from './plot-layout.ts'
import { type Read, readOut } from './read-out.ts'

interface PlotCursorProps {
  cursor: number
  series: readonly LineSeries[]
  layout: PlotLayout
  surroundings: Surroundings
  x: XAxis
  y: YAxis
  /** Where the table stands: over what is above the chart or below it, never over the curves that it describes. */
  side: 'above' | 'below' | 'none'
}

export function PlotCursor({ cursor, series, layout, surroundings, x, y, side }: PlotCursorProps) {
  const at = layout.x(cursor)
  const { frame } = layout
  const out = readOut(series, cursor)
  const reads = out.kind === 'list' ? out.reads : out.lines.flatMap(({ cells }) => cells.filter((cell) => cell !== null))
  return (
    <>
      <svg className="chart-layer" aria-hidden="true">
        <line className="chart-cursor" x1={at} x2={at} y1={frame.y} y2={frame.y + frame.height} />
        {reads.map(({ series: { id, colour, ghost }, reading }) => (
          <circle
            key={id}
            className={ghost ? 'chart-dot chart-dot-ghost' : 'chart-dot'}
            cx={layout.x(reading.x)}
            cy={layout.y(reading.y)}
            style={{ fill: `var(${colour})` }}
          />
        ))}
      </svg>
      {side === 'none' ? null : (
        <div className="chart-readout" data-side={side} aria-hidden="true">
          <table>
            <caption>{describeX(cursor, x)}</caption>
            {out.kind === 'list' ? (
              <tbody>
                {out.reads.map(({ series: one, reading }) => (
                  <tr key={one.id} style={{ color: textColour(one.colour) }}>
                    <td>
                      <Swatch series={one} surroundings={surroundings} />
                    </td>
                    <td>{reading.x === cursor ? one.label : `${one.label} (at ${placeText(reading.x)})`}</td>
                    <td className="chart-readout-value">{describeReading(reading, y.kind)}</td>
                  </tr>
                ))}
              </tbody>
            ) : (
              <>
                <thead>
                  <tr>
                    <td />
                    {out.heads.map(({ name, colour }) => (
                      <th key={name} style={{ color: textColour(colour) }}>
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {out.lines.map(({ name, cells }) => (
                    <tr key={name}>
                      <th>{name}</th>
                      {cells.map((read, column) => (
                        <td
                          key={out.heads[column]?.name}
                          className={read && !read.series.ghost ? 'chart-readout-value' : ''}
                          style={read ? { color: textColour(read.series.colour) } : {}}
                        >
                          {read ? valueText(read, cursor, y) : '–'}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </>
            )}
          </table>
        </div>
      )}
    </>
  )
}

/** The value, and where it was measured if not at the cursor. */
function valueText({ reading }: Read, cursor: number, { kind }: YAxis): string {
  return `${formatY(reading.y, kind)}${reading.x === cursor ? '' : ` at ${placeText(reading.x)}`}`
}

function Swatch({ series: { colour, dash }, surroundings }: { series: LineSeries; surroundings: Surroundings }) {
  return (
    <svg className="chart-swatch" aria-hidden="true">
      <line
        x1="2"
        x2="98%"
        y1="50%"
        y2="50%"
        strokeDasharray={dashes[dash].map((length) => surroundings.length('--line-main') * length).join(' ')}
        style={{ stroke: `var(${colour})` }}
      />
    </svg>
  )
}
