// Bars over seeds and a dot for each seed, laid over a line chart.
import type { PlotLayout } from './plot-layout.ts'
import './seed-dots.css'
import type { Token } from './token.ts'

/** The seeds at one place of the x axis. */
export interface SeedGroup {
  readonly x: number
  /** The bar goes from mean - sd to mean + sd; none where either is null. */
  readonly mean: number | null
  readonly sd: number | null
  /** A hollow dot stands for a seed that did not come to the end that the axis speaks of. */
  readonly dots: readonly { readonly seed: number; readonly y: number; readonly hollow: boolean }[]
}

export interface SeedDotsProps {
  readonly layout: PlotLayout
  readonly groups: readonly SeedGroup[]
  readonly colour: Token
  /** Moves bars and dots sideways, in lines of type, so that two series stand beside each other. */
  readonly shift?: number
}

/** Dots of a group stand so far apart, in lines of type. */
const dotGap = 0.32

export function SeedDots({ layout: { x, y, lineHeight }, groups, colour, shift = 0 }: SeedDotsProps) {
  return (
    <svg className="chart-layer seed-dots" aria-hidden="true" style={{ stroke: `var(${colour})`, fill: `var(${colour})` }}>
      {groups.map(({ x: at, mean, sd, dots }) => (
        <g key={at} transform={`translate(${x(at) + shift * lineHeight} 0)`}>
          {mean !== null && sd !== null && sd > 0 && <path className="seed-bar" d={barPath(y(mean - sd), y(mean + sd))} />}
          {dots.map(({ seed, y: value, hollow }, index) => (
            <circle
              key={seed}
              className={hollow ? 'seed-hollow' : 'seed-dot'}
              cx={(index - (dots.length - 1) / 2) * dotGap * lineHeight}
              cy={y(value)}
            />
          ))}
        </g>
      ))}
    </svg>
  )
}

/** An upright bar with feet. */
const barPath = (low: number, high: number): string => `M-5,${low}h10M0,${low}V${high}M-5,${high}h10`
