// Images as points on the line of their projections, and the piecewise-linear output of one class through all of them.

import { type PointerEvent, useEffect, useRef } from 'react'
import { paintImageLine } from './paint-image-line.ts'
import './theorem-charts.css'
import { useFigure } from './use-figure.ts'

export interface ImageLinePlotProps {
  /** Projections, ascending. */
  readonly x: Float64Array
  /** The output at each, 0 or 1: with thresholds on the points before, it runs straight between them. */
  readonly y: Float64Array
  /** 1 where the label was changed. */
  readonly changed: Uint8Array
  /** The image at each place. */
  readonly order: Uint32Array
  /** An image, or null. */
  readonly highlighted: number | null
  readonly onHighlight?: (image: number | null) => void
  readonly description: string
}

/** Fills its parent. A thousand points are painted, not built of elements. */
export function ImageLinePlot({ x, y, changed, order, highlighted, onHighlight, description }: ImageLinePlotProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const figure = useFigure(box)
  useEffect(() => {
    const place = highlighted === null ? -1 : order.indexOf(highlighted)
    const frame = requestAnimationFrame(() => canvas.current && paintImageLine(canvas.current, figure, { x, y, changed }, place))
    return () => cancelAnimationFrame(frame)
  }, [figure, x, y, changed, order, highlighted])
  const readPointer = (event: PointerEvent) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const [low, high] = [x[0] as number, x.at(-1) as number]
    const at = low + ((event.clientX - left) / width) * (high - low)
    onHighlight?.(order[nearestPlace(x, at)] ?? null)
  }
  return (
    <div
      ref={box}
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

/** Place of the value nearest to `at`. x: ascending. */
export function nearestPlace(x: Float64Array, at: number): number {
  let [low, high] = [0, x.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((x[middle] as number) < at) low = middle
    else high = middle
  }
  return at - (x[low] as number) < (x[high] as number) - at ? low : high
}
