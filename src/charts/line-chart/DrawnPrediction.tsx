// A curve that the reader draws on an empty chart, by hand or with the arrow keys.
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { percentText } from '../../words/percents.ts'
import './drawn-prediction.css'
import { type Drawn, DrawnLine, DrawnValue } from './DrawnLine.tsx'
import { type Place, strokePoints, wholePercent } from './drawn-points.ts'

export interface DrawnPredictionProps extends Drawn {
  /** Sets some levels, by their index. */
  readonly onDraw: (points: readonly (readonly [index: number, value: number])[]) => void
  /** What is drawn, for a screen reader: `Your curve: test error`. */
  readonly label: string
  /** A level in words: `40 % of labels random`. */
  readonly describeLevel: (level: number) => string
}

type Pointed = Pick<PointerEvent<HTMLElement>, 'currentTarget' | 'clientX' | 'clientY'>

/** So far a finger moves before it is clear where to, in px. */
const slackPx = 8

function isSideways(from: Pointed, to: Pointed): boolean {
  const aside = Math.abs(to.clientX - from.clientX)
  return aside > slackPx && aside > Math.abs(to.clientY - from.clientY)
}

/**
 * Levels that are not set yet lie in a band, the next one in a darker one; left and right choose a level, up and down move
 * its point (with Shift by ten). A finger that moves up or down scrolls the page; once all levels are set it draws no more.
 */
export function DrawnPrediction({ layout, levels, values, onDraw, label, describeLevel }: DrawnPredictionProps) {
  const [chosen, setChosen] = useState(0)
  const [isFocused, setFocused] = useState(false)
  const last = useRef<Place | null>(null)
  /** Where a finger was put down that may still be about to scroll the page. */
  const first = useRef<Pointed | null>(null)
  const { frame, x, y } = layout
  const isDone = levels.every((_, i) => values[i] !== undefined)
  const next = values.slice(0, levels.length).indexOf(undefined)
  const index = Math.min(chosen, levels.length - 1)
  const value = values[index]
  const level = levels[index] ?? 0

  const drawTo = ({ currentTarget, clientX, clientY }: Pointed) => {
    const box = currentTarget.getBoundingClientRect()
    const now = { x: x.invert(clientX - box.left), y: y.invert(clientY - box.top) }
    const points = strokePoints(levels, last.current, now)
    last.current = now
    setChosen(points.at(-1)?.[0] ?? 0)
    onDraw(points)
  }
  const forget = () => {
    last.current = null
    first.current = null
  }
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (isDone && event.pointerType === 'touch') return
    event.currentTarget.setPointerCapture(event.pointerId)
    forget()
    const { currentTarget, clientX, clientY, pointerType } = event
    if (pointerType === 'touch') first.current = { currentTarget, clientX, clientY }
    else drawTo(event)
  }
  /** Draws what has waited, from where the finger was put down. */
  const takeFirst = () => {
    if (first.current) drawTo(first.current)
    first.current = null
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    if (first.current && isSideways(first.current, event)) takeFirst()
    if (event.buttons > 0 && last.current) drawTo(event)
  }
  const end = () => {
    takeFirst()
    forget()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 0.1 : 0.01
    const start = value ?? values.slice(0, index).findLast((other) => other !== undefined) ?? 0.5
    switch (event.key) {
      case 'ArrowLeft':
        setChosen(Math.max(0, index - 1))
        break
      case 'ArrowRight':
        setChosen(Math.min(levels.length - 1, index + 1))
        break
      case 'ArrowUp':
        onDraw([[index, wholePercent(start + step)]])
        break
      case 'ArrowDown':
        onDraw([[index, wholePercent(start - step)]])
        break
      default:
        return
    }
    event.preventDefault()
  }

  return (
    <>
      <svg className="chart-layer" aria-hidden="true">
        {levels.map((at, i) => {
          const [from, to] = slotOf(levels, i)
          return values[i] === undefined ? (
            <rect
              key={at}
              className={i === next ? 'drawn-missing drawn-next' : 'drawn-missing'}
              x={x(from)}
              y={frame.y}
              width={x(to) - x(from)}
              height={frame.height}
            />
          ) : null
        })}
        {levels.map((at) => (
          <line key={at} className="drawn-level" x1={x(at)} x2={x(at)} y1={frame.y} y2={frame.y + frame.height} />
        ))}
        {isFocused && <line className="drawn-chosen" x1={x(level)} x2={x(level)} y1={frame.y} y2={frame.y + frame.height} />}
      </svg>
      <DrawnLine layout={layout} levels={levels} values={values} />
      <DrawnValue layout={layout} level={level} value={value} />
      <div
        className="drawn-surface"
        data-done={isDone}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(100 * (value ?? 0))}
        aria-valuetext={`${describeLevel(level)}: ${value === undefined ? 'not set' : percentText(value)}`}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={forget}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
    </>
  )
}

/** From halfway to the level before to halfway to the next. */
function slotOf(levels: readonly number[], index: number): [number, number] {
  const at = levels[index] as number
  const before = levels[index - 1] ?? at
  const after = levels[index + 1] ?? at
  return [(before + at) / 2, (at + after) / 2]
}
