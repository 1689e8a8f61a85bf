// A lane that fills: a share, 0-1, over an axis that several lanes share, with a mark and a word where it has come to.
import type { CSSProperties } from 'react'
import type { Token } from '../figure/token.ts'
import { createXScale } from '../line-chart/x-scale.ts'
import './filled-lane.css'

interface FilledLaneProps {
  readonly points: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> }
  /** The axis, of square roots, goes from 0 to here. */
  readonly end: number
  /** Where the lane was full; null while it is not, and then the word stands at its last point. */
  readonly full: number | null
  readonly word: string
  readonly colour: Token
}

/** As wide as its place; for the eye alone, beside the same in words. */
export function FilledLane({ points, end, full, word, colour }: FilledLaneProps) {
  const last = points.x.length - 1
  const at = full ?? points.x[last]
  return (
    <span className="filled-lane sans" aria-hidden="true" style={{ '--lane': `var(${colour})` } as CSSProperties}>
      <svg className="filled-lane-plot" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path className="filled-lane-area" d={areaPath(points, end)} />
      </svg>
      {at === undefined ? null : (
        <span className="filled-lane-tip" data-full={full !== null} style={{ insetInlineStart: `${placeOf(at, end)}%` }}>
          {word}
        </span>
      )}
    </span>
  )
}

/** Where an axis of lanes has its ticks: round values that keep clear of each other. */
export function laneTicks(end: number): { readonly value: number; readonly place: number }[] {
  const chosen: { value: number; place: number }[] = []
  for (const value of [0, 1000, 100, 10, 500, 2000, 200, 50, 20, 5]) {
    const place = placeOf(value, end)
    if (value <= end && chosen.every((tick) => Math.abs(tick.place - place) >= leastGap)) chosen.push({ value, place })
  }
  return chosen.sort((a, b) => a.value - b.value)
}

/** Between two ticks, in percent of the axis. */
const leastGap = 9

const placeOf = (value: number, end: number): number => createXScale('sqrt', [0, end], [0, 100])(Math.min(value, end))

function areaPath({ x, y }: FilledLaneProps['points'], end: number): string {
  if (x.length === 0) return ''
  const place = Array.from(x, (value) => placeOf(value, end).toFixed(2))
  const line = place.map((at, index) => `L${at} ${(100 - 100 * (y[index] ?? 0)).toFixed(1)}`).join('')
  return `M${place[0]} 100${line}L${place[place.length - 1]} 100Z`
}
