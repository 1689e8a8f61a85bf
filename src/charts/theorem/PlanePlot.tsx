// Labelled points of the plane and the line that they are projected on: points are dragged and pressed, the direction is turned.

import { type CSSProperties, type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { atMost } from '../../words/rounding.ts'
import { LabelMark, type Mark } from './LabelMark.tsx'
import { paintStripes, type Stripes } from './paint-stripes.ts'
import { keepInside, planeFrame } from './plane-frame.ts'
import '../figure/figure.css'
import './picture.css'
import './plane-plot.css'
import { useHeldTouch } from '../figure/use-held-touch.ts'
import { useSurroundings } from '../figure/use-surroundings.ts'

export interface PlanarPoint {
  readonly x: number
  readonly y: number
  readonly mark: Mark
  /** Its number, as the other pictures use it. */
  readonly name: string
  /** In words, for readers who cannot see it. */
  readonly description: string
  /** Shares its projection with another. */
  readonly collides: boolean
}

export interface PlanePlotProps {
  readonly points: readonly PlanarPoint[]
  /** Half of the plane's width and height, in its own units. */
  readonly half: { readonly x: number; readonly y: number }
  /** Degrees, counted from the right and upwards; null while there is no line: points alone. */
  readonly direction: number | null
  readonly highlighted: number | null
  readonly onHighlight: (point: number | null) => void
  readonly onMove: (point: number, x: number, y: number) => void
  /** A point was pressed, not dragged. */
  readonly onPress: (point: number) => void
  /** Its label is to be larger or smaller by a step. */
  readonly onNudge: (point: number, step: -1 | 1) => void
  readonly onRemove: (point: number) => void
  readonly onAdd: (x: number, y: number) => void
  readonly onTurn: (direction: number) => void
  /** Where a key moves the focus from a point: one place back or on along the line. */
  readonly neighbour: (point: number, step: -1 | 1) => number
  /** A function of the place on the line, as the ground. */
  readonly stripes: Stripes | null
  readonly description: string
}

const reachPx = 18
const mostNames = 24
const pressPx = 4
/** Where on the line the direction's handle sits, in units of half the plane's height. */
const handleAt = 0.9

type Grabbed = { readonly what: number | 'direction' | null; readonly x: number; readonly y: number; moved: boolean }

export function PlanePlot({ points, half, direction, highlighted, onHighlight, stripes, description, ...acts }: PlanePlotProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const marks = useRef<(SVGGElement | null)[]>([])
  const grabbed = useRef<Grabbed | null>(null)
  const [focused, setFocused] = useState(0)
  const surroundings = useSurroundings(box)
  useHeldTouch(box, () => typeof grabbed.current?.what === 'number' || grabbed.current?.what === 'direction')
  const { toX, toY, fromX, fromY, perUnit } = planeFrame(surroundings, half)
  const angle = ((direction ?? 0) * Math.PI) / 180
  const [ax, ay] = [Math.cos(angle), Math.sin(angle)]
  const project = ({ x, y }: { x: number; y: number }) => x * ax + y * ay
  const reach = Math.hypot(half.x, half.y)
  const tip = { x: toX(ax * handleAt * half.y), y: toY(ay * handleAt * half.y) }

  useEffect(() => {
    if (canvas.current) paintStripes(canvas.current, surroundings, stripes, angle, perUnit)
  }, [surroundings, stripes, angle, perUnit])

  const placeOf = (event: PointerEvent) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const hit = (at: { x: number; y: number }): number | 'direction' | null => {
    let [nearest, distance]: [number | 'direction' | null, number] = [null, reachPx]
    points.forEach((point, index) => {
      const away = Math.hypot(toX(point.x) - at.x, toY(point.y) - at.y)
      if (away < distance) [nearest, distance] = [index, away]
    })
    return direction !== null && Math.hypot(tip.x - at.x, tip.y - at.y) < distance ? 'direction' : nearest
  }
  const turnTo = (at: { x: number; y: number }) => acts.onTurn((Math.atan2(fromY(at.y), fromX(at.x)) * 180) / Math.PI)

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return
    const at = placeOf(event)
    grabbed.current = { what: hit(at), ...at, moved: false }
    if (grabbed.current.what === null) return
    event.currentTarget.setPointerCapture(event.pointerId)
    if (typeof grabbed.current.what !== 'number') return
    // Then Delete and the arrows are for it.
    marks.current[grabbed.current.what]?.focus({ preventScroll: true })
    onHighlight(grabbed.current.what)
  }
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const at = placeOf(event)
    const held = grabbed.current
    if (!held) {
      const under = hit(at)
      if (event.pointerType === 'mouse') onHighlight(typeof under === 'number' ? under : null)
      return
    }
    held.moved ||= Math.hypot(at.x - held.x, at.y - held.y) > pressPx
    if (!held.moved || held.what === null) return
    if (held.what === 'direction') turnTo(at)
    else {
      const inside = keepInside({ x: fromX(at.x), y: fromY(at.y) }, half)
      acts.onMove(held.what, inside.x, inside.y)
    }
  }
  const onPointerUp = (event: PointerEvent<SVGSVGElement>) => {
    const held = grabbed.current
    grabbed.current = null
    if (!held || held.moved || held.what === 'direction') return
    if (held.what === null) {
      const at = placeOf(event)
      acts.onAdd(fromX(at.x), fromY(at.y))
    } else acts.onPress(held.what)
  }

  const remove = (index: number) => {
    const next = acts.neighbour(index, -1)
    acts.onRemove(index)
    // The points after it move up by one.
    if (points.length > 1) focusOn(next > index ? next - 1 : next === index ? Math.max(0, index - 1) : next)
  }
  const movePoint = (event: KeyboardEvent, index: number) => {
    const point = points[index]
    const move = arrows[event.key]
    if (event.shiftKey && move) focusOn(acts.neighbour(index, move.x + move.y > 0 ? 1 : -1))
    else if (point && move) {
      const to = keepInside({ x: point.x + move.x * keyStep, y: point.y + move.y * keyStep }, half)
      acts.onMove(index, to.x, to.y)
    } else if (event.key === 'Enter' || event.key === ' ') acts.onPress(index)
    else if (event.key === '+' || event.key === '-') acts.onNudge(index, event.key === '+' ? 1 : -1)
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(index)
    else return
    event.preventDefault()
  }
  const focusOn = (index: number) => {
    setFocused(index)
    marks.current[index]?.focus()
  }
  const turnByKey = (event: KeyboardEvent) => {
    const move = arrows[event.key]
    const pages = { PageUp: 15, PageDown: -15 }[event.key]
    const end = { Home: 0, End: 180 }[event.key]
    if (!move && pages === undefined && end === undefined) return
    event.preventDefault()
    acts.onTurn(end ?? (direction ?? 0) + (move ? (move.x + move.y) * (event.shiftKey ? 10 : 1) : (pages ?? 0)))
  }

  const tabbable = Math.min(focused, points.length - 1)
  return (
    <div ref={box} className="plane-plot sans" translate="no">
      <canvas ref={canvas} className="chart-layer" />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn in */}
      <svg
        className="plane-svg"
        role="group"
        aria-label={description}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          grabbed.current = null
        }}
        onPointerLeave={() => grabbed.current || onHighlight(null)}
      >
        {direction === null ? null : (
          <>
            <line className="plane-line" x1={toX(-ax * reach)} y1={toY(-ay * reach)} x2={toX(ax * reach)} y2={toY(ay * reach)} />
            {points.map((point, index) => {
              const along = project(point)
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
            })}
          </>
        )}
        {points.map((point, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a button cannot be drawn in
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is its number, whatever it is called
            key={index}
            ref={(element) => {
              marks.current[index] = element
            }}
            className="plane-point"
            role="button"
            tabIndex={index === tabbable ? 0 : -1}
            aria-label={point.description}
            onFocus={() => {
              setFocused(index)
              onHighlight(index)
            }}
            onBlur={() => onHighlight(null)}
            onKeyDown={(event) => movePoint(event, index)}
          >
            <circle className="plane-hit" cx={toX(point.x)} cy={toY(point.y)} r={15} />
            {index === highlighted && <circle className="plane-ring" cx={toX(point.x)} cy={toY(point.y)} r={12} />}
            <LabelMark mark={point.mark} x={toX(point.x)} y={toY(point.y)} />
            {direction !== null && (points.length <= mostNames || index === highlighted) && (
              <text className="plane-name" x={toX(point.x) + 11} y={toY(point.y) - 8}>
                {point.name}
              </text>
            )}
          </g>
        ))}
        {direction === null ? null : (
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
        )}
      </svg>
    </div>
  )
}

const keyStep = 1 / 60
const arrows: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
}
