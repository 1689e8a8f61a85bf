// What is written over the curves: names at the line ends, names of ghosts and notes beside them, the scrubber's mark.

import { textColour } from '../figure/token.ts'
import type { ChartNote, PlotLayout } from './plot-layout.ts'

/** `mark` is a place on the x axis, e.g. the epoch that the other drawings show. */
export interface ChartMark {
  readonly x: number
  readonly label?: string
}

interface PlotLabelsProps {
  layout: PlotLayout
  notes: readonly ChartNote[]
  mark: ChartMark | null
  highlight: string | null
}

export function PlotLabels({ layout, notes, mark, highlight }: PlotLabelsProps) {
  const { frame, lineHeight } = layout
  return (
    <svg className="chart-layer" aria-hidden="true">
      {mark && (
        <g className="chart-mark">
          <line x1={layout.x(mark.x)} x2={layout.x(mark.x)} y1={frame.y} y2={frame.y + frame.height} />
          <path d={`M${layout.x(mark.x)},${frame.y + frame.height - 1}l-5,8h10z`} />
          {mark.label && (
            <text x={layout.x(mark.x) + 6} y={frame.y + frame.height - 8}>
              {mark.label}
            </text>
          )}
        </g>
      )}
      {notes.map((note, index) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: two notes may be alike in all they say
          key={index}
          className="chart-note"
          cx={layout.x(note.x)}
          cy={layout.y(note.y)}
          style={{ fill: `var(${note.colour})` }}
        />
      ))}
      {layout.besideLabels.map(({ id, text, ink, colour, x, y, leader }) => (
        <g key={id} className="chart-beside" style={{ fill: textColour(ink) }}>
          {leader && <polyline points={leader.join(' ')} style={{ stroke: `var(${colour})` }} />}
          <text x={x} y={y} dy="0.35em">
            {text}
          </text>
        </g>
      ))}
      {layout.endLabels.map(({ id, colour, isGhost, lines, x, y, leader }) => (
        <g
          key={id}
          className={`${isGhost ? 'chart-beside' : 'chart-end'}${highlight === null || highlight === id ? '' : ' chart-dimmed'}`}
          style={{ fill: textColour(isGhost ? '--soft-ink' : colour) }}
        >
          {leader && <polyline points={leader.join(' ')} style={{ stroke: `var(${colour})` }} />}
          {lines.map((line, i) => (
            <text key={line} x={x} y={y + (i - (lines.length - 1) / 2) * lineHeight} dy="0.35em">
              {line}
            </text>
          ))}
        </g>
      ))}
    </svg>
  )
}
