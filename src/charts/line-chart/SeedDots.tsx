// Bars over seeds and a dot for each seed, laid over a line chart.
import type { PlotLayout } from './plot-layout.ts'
import './seed-dots.css'
import type { Token } from '../figure/token.ts'

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
  /** A second series wears squares. */
  readonly shape?: 'circle' | 'square'
  /** Moves bars and dots sideways, in lines of type, so that two series stand beside each other. */
  readonly shift?: number
}

/** Dots of a group stand so far apart, in lines of type. */
const dotGap = 0.32

/** A square as large as a dot, px. */
const squareSide = 6

export function SeedDots({ layout: { x, y, lineHeight }, groups, colour, shape = 'circle', shift = 0 }: SeedDotsProps) {
  return (
    <svg className="chart-layer seed-dots" aria-hidden="true" style={{ stroke: `var(${colour})`, fill: `var(${colour})` }}>
      {groups.map(({ x: at, mean, sd, dots }) => (
        <g key={at} transform={`translate(${x(at) + shift * lineHeight} 0)`}>
          {mean !== null && sd !== null && sd > 0 && <path className="seed-bar" d={barPath(y(mean - sd), y(mean + sd))} />}
          {dots.map(({ seed, y: value, hollow }, index) => {
            const place = {
              className: hollow ? 'seed-hollow' : 'seed-dot',
              x: (index - (dots.length - 1) / 2) * dotGap * lineHeight,
              y: y(value),
            }
            return shape === 'circle' ? (
              <circle key={seed} className={place.className} cx={place.x} cy={place.y} />
            ) : (
              <rect
                key={seed}
                className={place.className}
                x={place.x - squareSide / 2}
                y={place.y - squareSide / 2}
                width={squareSide}
                height={squareSide}
              />
            )
          })}
        </g>
      ))}
    </svg>
  )
}

/** An upright bar with feet. */
const barPath = (low: number, high: number): string => `M-5,${low}h10M0,${low}V${high}M-5,${high}h10`
