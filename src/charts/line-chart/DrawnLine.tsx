// A curve drawn by hand, as it stays beside what then happened: the line with its points, a value, and how far it was off.
import { percentText } from '../../words/percents.ts'
import './drawn-prediction.css'
import type { PlotLayout } from './plot-layout.ts'

/** What is expected at each level; undefined where nothing has been drawn yet. */
export type DrawnValues = readonly (number | undefined)[]

export interface Drawn {
  readonly layout: PlotLayout
  /** Places on the x axis, ascending. */
  readonly levels: readonly number[]
  /** 0-1, one for each level. */
  readonly values: DrawnValues
}

interface DrawnValueProps {
  readonly layout: PlotLayout
  readonly level: number
  readonly value: number | undefined
}

/** What the point in hand stands at. */
export function DrawnValue({ layout: { frame, x, y, lineHeight }, level, value }: DrawnValueProps) {
  if (value === undefined) return null
  const isLeft = x(level) < frame.x + frame.width / 2
  const isHigh = y(value) < frame.y + 2 * lineHeight
  return (
    <svg className="chart-layer" aria-hidden="true">
      <text
        className="drawn-value"
        x={x(level) + (isLeft ? 8 : -8)}
        y={y(value) + (isHigh ? 1.2 : -0.6) * lineHeight}
        textAnchor={isLeft ? 'start' : 'end'}
      >
        {percentText(value)}
      </text>
    </svg>
  )
}

/** The drawn line with its points; levels that are not set part it. */
export function DrawnLine({ layout: { x, y }, levels, values }: Drawn) {
  const path = levels.map((level, i) => {
    const value = values[i]
    if (value === undefined) return ''
    return `${values[i - 1] === undefined ? 'M' : 'L'}${x(level)},${y(value)}`
  })
  return (
    <svg className="chart-layer drawn-line" aria-hidden="true">
      <path d={path.join('')} />
      {levels.map((level, i) => {
        const value = values[i]
        return value === undefined ? null : <rect key={level} x={x(level) - 3.5} y={y(value) - 3.5} width={7} height={7} />
      })}
    </svg>
  )
}

/** The area between the drawn line and another one, where both are known at neighbouring levels. */
export function DrawnDifference({ layout: { x, y }, levels, values, others }: Drawn & { readonly others: DrawnValues }) {
  const slices = levels.slice(1).flatMap((level, i) => {
    const [a, b, c, d] = [values[i], values[i + 1], others[i + 1], others[i]]
    if (a === undefined || b === undefined || c === undefined || d === undefined) return []
    const [left, right] = [x(levels[i] as number), x(level)]
    return [`M${left},${y(a)}L${right},${y(b)}L${right},${y(c)}L${left},${y(d)}Z`]
  })
  return (
    <svg className="chart-layer drawn-difference" aria-hidden="true">
      <path d={slices.join('')} />
    </svg>
  )
}
