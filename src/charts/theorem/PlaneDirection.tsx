// The handle that turns the line in the plane, by keys too.
import type { KeyboardEvent } from 'react'
import { atMost } from '../../words/rounding.ts'

interface PlaneDirectionProps {
  /** Degrees, counted from the right and upwards. */
  readonly direction: number
  /** Where the handle is, px. */
  readonly tip: { readonly x: number; readonly y: number }
  readonly onTurn: (direction: number) => void
}

export function PlaneDirection({ direction, tip, onTurn }: PlaneDirectionProps) {
  const turnByKey = (event: KeyboardEvent) => {
    const move = arrows[event.key]
    const pages = { PageUp: 15, PageDown: -15 }[event.key]
    const end = { Home: 0, End: 180 }[event.key]
    if (!move && pages === undefined && end === undefined) return
    event.preventDefault()
    onTurn(end ?? direction + (move ? (move.x + move.y) * (event.shiftKey ? 10 : 1) : (pages ?? 0)))
  }
  return (
    <g
      className="plane-direction"
      role="slider"
      tabIndex={0}
      aria-label="Direction a"
      aria-valuemin={0}
      aria-valuemax={360}
      aria-valuenow={Math.round(direction)}
      aria-valuetext={`${atMost(direction, 2)} degrees`}
      onKeyDown={turnByKey}
    >
      <circle className="plane-hit" cx={tip.x} cy={tip.y} r={18} />
      <circle className="plane-handle" cx={tip.x} cy={tip.y} r={8} />
      <path className="plane-arrow" d="M-3,-4L4,0L-3,4z" transform={`translate(${tip.x},${tip.y}) rotate(${-direction})`} />
      <text x={tip.x + 12} y={tip.y + 16}>
        a
      </text>
    </g>
  )
}

/** Where an arrow key points, y upwards. */
export const arrows: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
}
