// The ground a line chart is drawn on: a few grid lines, ticks, and what the x axis counts.

import { placeText } from '../../words/numbers.ts'
import { textWidth } from '../figure/text-width.ts'
import type { Surroundings } from '../figure/use-surroundings.ts'
import type { XAxis, YAxis } from './line-series.ts'
import { type PlotLayout, yTickText } from './plot-layout.ts'

export function PlotAxes({ layout, surroundings, x, y }: { layout: PlotLayout; surroundings: Surroundings; x: XAxis; y: YAxis }) {
  const { frame, xTicks, yTicks } = layout
  const right = frame.x + frame.width
  const bottom = frame.y + frame.height
  const baseline = bottom + 1.5 * surroundings.fontSize
  const lastTick = xTicks.at(-1)
  const tickEnd = lastTick === undefined ? right : layout.x(lastTick) + textWidth(placeText(lastTick), surroundings) / 2
  return (
    <svg className="chart-layer chart-axes" aria-hidden="true">
      {yTicks.map((tick) => (
        <g key={tick}>
          <line x1={frame.x} x2={right} y1={layout.y(tick)} y2={layout.y(tick)} />
          <text x={frame.x - 0.5 * surroundings.fontSize} y={layout.y(tick)} dy="0.35em" textAnchor="end">
            {yTickText(tick, y, yTicks)}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <g key={tick}>
          <line className="chart-tick" x1={layout.x(tick)} x2={layout.x(tick)} y1={bottom} y2={bottom + 4} />
          {x.isBelow ? null : (
            <text x={layout.x(tick)} y={baseline} textAnchor="middle">
              {placeText(tick)}
            </text>
          )}
        </g>
      ))}
      {x.isBelow ? null : (
        <text x={Math.max(right + 0.6 * surroundings.fontSize, tickEnd + 0.5 * surroundings.fontSize)} y={baseline}>
          {x.label}
        </text>
      )}
    </svg>
  )
}
