// Where curves come to what they are after: a triangle on the axis and a thin line up from it, each in its curve's colour.
import type { Token } from '../figure/token.ts'
import type { PlotLayout } from './plot-layout.ts'

export interface FinishMark {
  /** Its curve's. */
  readonly id: string
  /** A place on the x axis. */
  readonly x: number
  readonly colour: Token
}

export function FinishMarks({ layout: { frame, x }, marks }: { layout: PlotLayout; marks: readonly FinishMark[] }) {
  const foot = frame.y + frame.height
  return (
    <svg className="chart-layer chart-finishes" aria-hidden="true">
      {marks.map(({ id, x: place, colour }) => (
        <g key={id} style={{ stroke: `var(${colour})`, fill: `var(${colour})` }}>
          <line x1={x(place)} x2={x(place)} y1={frame.y} y2={foot} />
          <path d={`M${x(place)},${foot - 9}l-6,10h12z`} />
        </g>
      ))}
    </svg>
  )
}
