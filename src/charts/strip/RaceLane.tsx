// One lane of a race: every runner's way up to all of it, over an axis that the lanes share, and a dot where it came there.
import type { Token } from '../figure/token.ts'
import './race-lane.css'

export interface RaceLaneProps {
  readonly runners: readonly {
    readonly id: number
    /** [place on the axis, share reached, 0-1]. */
    readonly points: readonly (readonly [number, number])[]
    /** Where all was reached; null where it was not. */
    readonly arrival: number | null
    /** It still runs. */
    readonly isRunning: boolean
  }[]
  /** The axis goes from 0 to here, in steps of `step`. */
  readonly end: number
  readonly step: number
  readonly colour: Token
}

/** As wide as its place; for the eye alone, beside the same in words. */
export function RaceLane({ runners, end, step, colour }: RaceLaneProps) {
  const lines = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step)
  return (
    <svg className="race-lane" aria-hidden="true" style={{ stroke: `var(${colour})`, fill: `var(${colour})` }}>
      {lines.map((at) => (
        <line key={at} className="race-lane-grid" x1={across(at, end)} x2={across(at, end)} y1="0" y2="100%" />
      ))}
      <line className="race-lane-goal" x1="0" x2="100%" y1={up(1)} y2={up(1)} />
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
        {runners.map(({ id, points }) => (
          <g key={id}>
            <path className="race-lane-area" d={`M0,100${points.map(at(end)).join('')}L${x(points.at(-1)?.[0] ?? 0, end)},100Z`} />
            <path className="race-lane-way" d={points.map(at(end)).join('').replace('L', 'M')} vectorEffect="non-scaling-stroke" />
          </g>
        ))}
      </svg>
      {runners.map(({ id, points, arrival, isRunning }) => {
        const last = points.at(-1)
        if (arrival !== null) return <circle key={id} className="race-lane-dot" cx={across(arrival, end)} cy={up(1)} />
        return last ? (
          <circle
            key={id}
            className={isRunning ? 'race-lane-dot race-lane-running' : 'race-lane-hollow'}
            cx={across(last[0], end)}
            cy={up(last[1])}
          />
        ) : null
      })}
    </svg>
  )
}

/** Room above the goal for half a dot, in percent. */
const above = 14
const x = (at: number, end: number): number => (100 * Math.min(at, end)) / end
const y = (share: number): number => 100 - (100 - above) * share
const across = (at: number, end: number): string => `${x(at, end)}%`
const up = (share: number): string => `${y(share)}%`
const at =
  (end: number) =>
  ([place, share]: readonly [number, number]): string =>
    `L${x(place, end)},${y(share)}`
