// A short stretch of a curve, to stand beside its name.

import type { Token } from '../figure/token.ts'
import type { Dash } from './line-series.ts'
import { dashes } from './paint-curves.ts'

const width = 2.25

export function LineKey({ colour, dash }: { colour: Token; dash: Dash }) {
  return (
    <svg width="34" height="10" aria-hidden="true">
      <line
        x1="2"
        x2="32"
        y1="5"
        y2="5"
        strokeWidth={width}
        strokeLinecap="round"
        strokeDasharray={dashes[dash].map((length) => length * width).join(' ')}
        style={{ stroke: `var(${colour})` }}
      />
    </svg>
  )
}
