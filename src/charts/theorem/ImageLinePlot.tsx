// Images as points on the line of their projections, and the piecewise-linear output of one class through all of them.

import { bisectCenter, easeCubicInOut } from 'd3'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { prefersStillness } from '../figure/prefers-stillness.ts'
import { lineFrame, type Pictures } from './line-pictures.ts'
import { paintImageLine } from './paint-image-line.ts'
import '../figure/figure.css'
import './picture.css'
import { paintSoon } from '../figure/paint-soon.ts'
import { useOwnErrors } from '../figure/use-own-errors.ts'
import { useSurroundings } from '../figure/use-surroundings.ts'

export interface ImageLinePlotProps {
  /** Projections, ascending. */
  readonly x: Float64Array
  /** The output at each, 0 or 1: with thresholds on the points before, it runs straight between them. */
  readonly y: Float64Array
  /** 1 where the label was changed. */
  readonly changed: Uint8Array
  /** The image at each place. */
  readonly order: Uint32Array
  /** The images themselves, to be drawn small where there is room. */
  readonly pictures?: Pictures | undefined
  /** An image, or null. */
  readonly highlighted: number | null
  readonly onHighlight?: (image: number | null) => void
  /** The highlighted image in words. Given, the keys go from image to image, and say them. */
  readonly told?: string
  readonly description: string
}

/** Fills its parent. A thousand points are painted, not built of elements. */
export function ImageLinePlot({ x, y, changed, order, pictures, highlighted, onHighlight, told, description }: ImageLinePlotProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const surroundings = useSurroundings(box)
  const arrived = useArrival(x)
  const attempt = useOwnErrors()
  const place = highlighted === null ? -1 : order.indexOf(highlighted)
  useEffect(() => {
    const data = { x, y, changed, order, pictures }
    return paintSoon(() => attempt(() => canvas.current && paintImageLine(canvas.current, surroundings, data, place, arrived)))
  }, [attempt, surroundings, x, y, changed, order, pictures, place, arrived])
  const readPointer = (event: PointerEvent) => {
    const { left } = event.currentTarget.getBoundingClientRect()
    const { fromX } = lineFrame(surroundings, pictures !== undefined, x[0] as number, x.at(-1) as number)
    onHighlight?.(order[bisectCenter(x, fromX(event.clientX - left))] ?? null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const last = order.length - 1
    const next = { Home: 0, End: last }[event.key] ?? place + (keySteps[event.key] ?? Number.NaN)
    if (Number.isNaN(next)) return
    event.preventDefault()
    onHighlight?.(order[Math.min(last, Math.max(0, next))] ?? null)
  }
  const spoken =
    told === undefined
      ? ({ role: 'img' } as const)
      : ({
          role: 'slider',
          tabIndex: 0,
          'aria-valuemin': 1,
          'aria-valuemax': order.length,
          'aria-valuenow': Math.max(1, place + 1),
          'aria-valuetext': told,
          onKeyDown,
        } as const)
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: its role is one of the two above
    <div
      ref={box}
      translate="no"
      className="image-line"
      {...spoken}
      aria-label={description}
      onPointerMove={onHighlight && readPointer}
      onPointerDown={onHighlight && readPointer}
      onPointerLeave={(event) => event.pointerType === 'mouse' && onHighlight?.(null)}
    >
      <canvas ref={canvas} className="chart-layer" />
    </div>
  )
}

const arrivalMs = 900
/** Images that a key goes on or back. */
const keySteps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 25, PageDown: -25 }

/** From 0 to 1 while the images slide to where `x` lays them; at once where stillness is preferred. */
function useArrival(x: Float64Array): number {
  const [arrival, setArrival] = useState({ x, share: prefersStillness() ? 1 : 0 })
  if (arrival.x !== x) setArrival({ x, share: prefersStillness() ? 1 : 0 })
  const { share } = arrival
  const isMoving = share < 1
  useEffect(() => {
    if (!isMoving) return
    const started = performance.now()
    const step = (now: number) => {
      // A frame's time may lie a little before the effect's.
      const next = Math.min(1, Math.max(0, (now - started) / arrivalMs))
      setArrival({ x, share: next })
      if (next < 1) frame = requestAnimationFrame(step)
    }
    let frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [x, isMoving])
  return easeCubicInOut(share)
}
