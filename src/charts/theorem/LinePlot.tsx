// The line that points are projected on, thresholds as triangles under it, and the function that hinges make of it; thresholds can be dragged.

import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react'
import { LabelMark, type Mark } from './LabelMark.tsx'
import { linePath, type Polyline } from './line-path.ts'
import { namesWithRoom, nameWidth } from './place-names.ts'
import './picture.css'
import './line-plot.css'
import { useHeldTouch } from '../figure/use-held-touch.ts'
import { useSurroundings } from '../figure/use-surroundings.ts'

export interface LinePoint {
  readonly x: number
  readonly y: number
  readonly mark: Mark
  readonly name: string
  /** The function passes through it. */
  readonly reached: boolean
}

export interface LineThreshold {
  readonly x: number
  /** Its hinge is in place. */
  readonly placed: boolean
  readonly description: string
}

export interface LinePlotProps {
  /** In the order of the line. */
  readonly points: readonly LinePoint[]
  readonly thresholds: readonly LineThreshold[]
  readonly x: readonly [low: number, high: number]
  readonly y: readonly [low: number, high: number]
  /** The function; null before there is any. */
  readonly curve: Polyline | null
  /** What the function is to be seen against, or null. */
  readonly reference: Polyline | null
  /** How the function would go on without its last hinge. */
  readonly without: Polyline | null
  /** Place on the line of the point, threshold and hinge that the other pictures show. */
  readonly highlighted: number | null
  readonly onHighlight: (place: number | null) => void
  /** A threshold was moved to x. */
  readonly onMove: (place: number, x: number) => void
  readonly description: string
}

const reachPx = 16
const mostNames = 24

export function LinePlot({
  points,
  thresholds,
  x,
  y,
  curve,
  reference,
  without,
  highlighted,
  onHighlight,
  onMove,
  description,
}: LinePlotProps) {
  const box = useRef<HTMLDivElement>(null)
  const handles = useRef<(SVGGElement | null)[]>([])
  const grabbed = useRef<number | null>(null)
  const [focused, setFocused] = useState(0)
  const clip = useId()
  useHeldTouch(box, () => grabbed.current !== null)
  const { width, height, fontSize } = useSurroundings(box)
  const toX = (value: number) => ((value - x[0]) / (x[1] - x[0])) * width
  const toY = (value: number) => ((y[1] - value) / (y[1] - y[0])) * height
  const fromX = (place: number) => x[0] + (place / width) * (x[1] - x[0])
  const axis = toY(0)

  const placeOf = (event: PointerEvent) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const nearest = (all: readonly { readonly x: number }[], at: number, reach: number): number | null => {
    let [found, distance]: [number | null, number] = [null, reach]
    all.forEach((one, place) => {
      const away = Math.abs(toX(one.x) - at)
      if (away < distance) [found, distance] = [place, away]
    })
    return found
  }
  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    const at = placeOf(event)
    const place = Math.abs(at.y - axis - 6) < reachPx ? nearest(thresholds, at.x, reachPx) : null
    if (event.button !== 0 || place === null) return
    grabbed.current = place
    event.currentTarget.setPointerCapture(event.pointerId)
    handles.current[place]?.focus({ preventScroll: true })
  }
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const at = placeOf(event)
    if (grabbed.current !== null) onMove(grabbed.current, fromX(at.x))
    else if (event.pointerType === 'mouse') onHighlight(nearest(Math.abs(at.y - axis - 6) < reachPx ? thresholds : points, at.x, 30))
  }

  const letGo = () => {
    grabbed.current = null
  }

  const onKeyDown = (event: KeyboardEvent, place: number) => {
    const move = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key]
    if (move === undefined) return
    event.preventDefault()
    const next = Math.min(thresholds.length - 1, Math.max(0, place + move))
    if (event.shiftKey) handles.current[next]?.focus()
    else onMove(place, (thresholds[place]?.x ?? 0) + (move * (x[1] - x[0])) / 400)
  }

  const tabbable = Math.min(focused, thresholds.length - 1)
  const names = namesWithRoom(
    points.map((point) => toX(point.x)),
    points.map(({ name }) => nameWidth(name.length, fontSize)),
    points.map(({ y: height }) => Math.round(toY(height) / fontSize)),
    highlighted,
  )
  return (
    <div ref={box} className="line-plot sans" translate="no">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn in */}
      <svg
        className="plane-svg"
        role="group"
        aria-label={description}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onPointerLeave={() => grabbed.current === null && onHighlight(null)}
      >
        <clipPath id={clip}>
          <rect width={width} height={height} />
        </clipPath>
        <line className="line-axis" x1={0} x2={width} y1={axis} y2={axis} />
        {highlighted !== null && points[highlighted] && (
          <line className="line-highlight" x1={toX(points[highlighted].x)} x2={toX(points[highlighted].x)} y1={0} y2={height} />
        )}
        <g clipPath={`url(#${clip})`}>
          {without && <path className="line-without" d={linePath(without, toX, toY)} />}
          {reference && <path className="line-reference" d={linePath(reference, toX, toY)} />}
          {curve && <path className="line-curve" d={linePath(curve, toX, toY)} />}
        </g>
        {points.map((point, place) => (
          <g key={point.name}>
            <LabelMark mark={point.mark} x={toX(point.x)} y={toY(point.y)} faint={!point.reached} />
            {names[place] && (points.length <= mostNames || place === highlighted) && (
              <text className="line-name" x={toX(point.x)} y={toY(point.y) + (point.y < 0 ? 6 + fontSize : -11)} textAnchor="middle">
                {point.name}
              </text>
            )}
          </g>
        ))}
        {thresholds.map((threshold, place) => (
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: a threshold is its place on the line
            key={place}
            ref={(element) => {
              handles.current[place] = element
            }}
            className={`line-threshold ${threshold.placed ? 'line-threshold-placed' : ''} ${place === highlighted ? 'line-threshold-lit' : ''}`}
            role="slider"
            tabIndex={place === tabbable ? 0 : -1}
            aria-label={`Threshold ${place + 1}`}
            aria-valuemin={x[0]}
            aria-valuemax={x[1]}
            aria-valuenow={Number(threshold.x.toPrecision(4))}
            aria-valuetext={threshold.description}
            onFocus={() => {
              setFocused(place)
              onHighlight(place)
            }}
            onBlur={() => onHighlight(null)}
            onKeyDown={(event) => onKeyDown(event, place)}
            transform={`translate(${toX(threshold.x)},${axis})`}
          >
            <rect className="plane-hit" x={-11} y={-4} width={22} height={22} />
            <path d="M0,1L6,12h-12z" />
            {place === highlighted && (
              <text y={13 + fontSize} textAnchor="middle">
                b<tspan dy={3}>{place + 1}</tspan>
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}
