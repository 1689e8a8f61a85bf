// Labelled points of the plane and the line that they are projected on: points are dragged and pressed, the direction is turned.

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { LabelMark, type Mark } from './LabelMark.tsx'
import { arrows, PlaneDirection } from './PlaneDirection.tsx'
import { PlaneFalls } from './PlaneFalls.tsx'
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
  /** An empty place is pointed at, or none is any more. */
  readonly onProbe: (place: { readonly x: number; readonly y: number } | null) => void
  /** What there is to say of a place that is pointed at. */
  readonly probe: { readonly x: number; readonly y: number; readonly text: string } | null
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

export function PlanePlot({ points, half, direction, highlighted, onHighlight, probe, stripes, description, ...acts }: PlanePlotProps) {
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
      if (event.pointerType !== 'mouse') return
      onHighlight(typeof under === 'number' ? under : null)
      acts.onProbe(under === null ? { x: fromX(at.x), y: fromY(at.y) } : null)
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
        onPointerLeave={() => {
          acts.onProbe(null)
          if (!grabbed.current) onHighlight(null)
        }}
      >
        {direction === null ? null : (
          <>
            <line className="plane-line" x1={toX(-ax * reach)} y1={toY(-ay * reach)} x2={toX(ax * reach)} y2={toY(ay * reach)} />
            <PlaneFalls points={points} along={[ax, ay]} toX={toX} toY={toY} highlighted={highlighted} />
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
        {probe === null ? null : (
          <g className="plane-probe">
            <circle cx={toX(probe.x)} cy={toY(probe.y)} r={6} />
            <text x={toX(probe.x)} y={toY(probe.y) - 12} textAnchor={probe.x > half.x / 2 ? 'end' : 'start'}>
              {probe.text}
            </text>
          </g>
        )}
        {direction === null ? null : <PlaneDirection direction={direction} tip={tip} onTurn={acts.onTurn} />}
      </svg>
    </div>
  )
}

const keyStep = 1 / 60
