// How points of the plane fall on the line through its middle: a dotted way down, and its foot.
import type { CSSProperties } from 'react'

interface PlaneFallsProps {
  readonly points: readonly { readonly x: number; readonly y: number; readonly collides: boolean }[]
  /** The line's direction, of length 1. */
  readonly along: readonly [x: number, y: number]
  readonly toX: (x: number) => number
  readonly toY: (y: number) => number
  readonly highlighted: number | null
}

export function PlaneFalls({ points, along: [ax, ay], toX, toY, highlighted }: PlaneFallsProps) {
  return points.map((point, index) => {
    const along = point.x * ax + point.y * ay
    const foot = { x: toX(along * ax), y: toY(along * ay) }
    // Where it comes from when the line is first drawn.
    const fall = { '--fall-x': `${toX(point.x) - foot.x}px`, '--fall-y': `${toY(point.y) - foot.y}px` } as CSSProperties
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a point is its number, whatever it is called
      <g key={index} className={index === highlighted ? 'plane-fall plane-fall-lit' : 'plane-fall'} style={fall}>
        <line x1={toX(point.x)} y1={toY(point.y)} x2={foot.x} y2={foot.y} />
        <circle className={point.collides ? 'plane-collides' : ''} cx={foot.x} cy={foot.y} r={point.collides ? 6 : 3} />
      </g>
    )
  })
}
