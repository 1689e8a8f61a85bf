// What lies over a plot and takes pointer, finger and keys: it moves the cursor that values are read at, and chooses a moment.
import { least } from 'd3'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { Scale } from './x-scale.ts'

export interface ChartSurfaceProps {
  /** Places on the x axis where something was measured, ascending. */
  readonly stops: readonly number[]
  readonly x: Scale
  /** Ends of the axis. */
  readonly domain: readonly [number, number]
  readonly cursor: number | null
  readonly onCursor: (x: number | null) => void
  /** Takes the place that is pressed, dragged to, or entered: what else is drawn follows it. */
  readonly onScrub?: ((x: number) => void) | undefined
  /** Ids of the elements that name it. */
  readonly labelledBy: string
  /** The values at the cursor, in a sentence. */
  readonly valueText: string
}

export function ChartSurface({ stops, x, domain, cursor, onCursor, onScrub, labelledBy, valueText }: ChartSurfaceProps) {
  const stopAt = (event: PointerEvent<HTMLElement>): number | null => {
    const at = event.clientX - event.currentTarget.getBoundingClientRect().left
    return least(stops, (stop) => Math.abs(x(stop) - at)) ?? null
  }
  const follow = (event: PointerEvent<HTMLElement>) => {
    const stop = stopAt(event)
    onCursor(stop)
    if (stop !== null && event.buttons > 0) onScrub?.(stop)
  }
  const press = (event: PointerEvent<HTMLElement>) => {
    if (onScrub) event.currentTarget.setPointerCapture(event.pointerId)
    follow(event)
    // A finger leaves no other sign that it has gone on: what it read leaves with the next scrolling.
    if (event.pointerType === 'touch') addEventListener('scroll', () => onCursor(null), { once: true, capture: true })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && cursor !== null) return onScrub?.(cursor)
    const next = stopFor(event.key, cursor, stops)
    if (next === undefined) return
    event.preventDefault()
    onCursor(next)
  }
  return (
    <div
      className={onScrub ? 'chart-surface chart-scrubbed' : 'chart-surface'}
      role="slider"
      tabIndex={0}
      aria-labelledby={labelledBy}
      aria-valuemin={domain[0]}
      aria-valuemax={domain[1]}
      aria-valuenow={cursor ?? domain[0]}
      aria-valuetext={cursor === null ? 'no place chosen' : valueText}
      onPointerMove={follow}
      onPointerDown={press}
      onPointerCancel={() => onCursor(null)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && onCursor(null)}
      onKeyDown={onKeyDown}
      onBlur={() => onCursor(null)}
    />
  )
}

/** Where a key moves the cursor: null puts it away, undefined means that the key is not ours. */
function stopFor(key: string, cursor: number | null, stops: readonly number[]): number | null | undefined {
  switch (key) {
    case 'ArrowRight':
      return stops.find((stop) => stop > (cursor ?? Number.NEGATIVE_INFINITY)) ?? stops.at(-1)
    case 'ArrowLeft':
      return stops.findLast((stop) => stop < (cursor ?? Number.POSITIVE_INFINITY)) ?? stops[0]
    case 'Home':
      return stops[0]
    case 'End':
      return stops.at(-1)
    case 'Escape':
      return cursor === null ? undefined : null
    default:
      return undefined
  }
}
