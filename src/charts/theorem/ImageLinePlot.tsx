// Images as points on the line of their projections, and the piecewise-linear output of one class through all of them.

import { bisectCenter, easeCubicInOut } from 'd3'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { prefersStillness } from '../figure/prefers-stillness.ts'
import type { Pictures } from './line-pictures.ts'
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
  readonly description: string
}

/** Fills its parent. A thousand points are painted, not built of elements. */
export function ImageLinePlot({ x, y, changed, order, pictures, highlighted, onHighlight, description }: ImageLinePlotProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const surroundings = useSurroundings(box)
  const arrived = useArrival(x)
  const attempt = useOwnErrors()
  useEffect(() => {
    const place = highlighted === null ? -1 : order.indexOf(highlighted)
    const data = { x, y, changed, order, pictures }
    return paintSoon(() => attempt(() => canvas.current && paintImageLine(canvas.current, surroundings, data, place, arrived)))
  }, [attempt, surroundings, x, y, changed, order, pictures, highlighted, arrived])
  const readPointer = (event: PointerEvent) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const [low, high] = [x[0] as number, x.at(-1) as number]
    const at = low + ((event.clientX - left) / width) * (high - low)
    onHighlight?.(order[bisectCenter(x, at)] ?? null)
  }
  return (
    <div
      ref={box}
      translate="no"
      className="image-line"
      role="img"
      aria-label={description}
      onPointerMove={onHighlight && readPointer}
      onPointerDown={onHighlight && readPointer}
      onPointerLeave={() => onHighlight?.(null)}
    >
      <canvas ref={canvas} className="chart-layer" />
    </div>
  )
}

const arrivalMs = 900

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
