// The wall: every training image small, its state in ground, ink and mark, one of them inspected by pointer or keyboard.

import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useId, useMemo, useRef } from 'react'
import { counted } from '../../words/numbers.ts'
import { prefersStillness } from '../figure/prefers-stillness.ts'
import '../figure/figure.css'
import './digit-wall.css'
import { useFigure } from '../figure/use-figure.ts'
import { imageAt, layOutWall, neighbour } from './wall-layout.ts'
import { createWallPainter, type PaintWall, side } from './wall-painter.ts'

export interface DigitWallProps {
  /** [count * 784] bytes, 28 x 28 each, 0 ground to 255 ink: the first ones of the set, empty while loading. */
  readonly images: Uint8Array
  /** A code of wall-states.ts for each of these images. A new array for every change: the one before is faded from. */
  readonly states: Uint8Array
  /** Images in the whole set, of which the wall may show the first alone. */
  readonly total: number
  /** Name of the wall for a screen reader. */
  readonly label: string
  /** One image in words, e.g. `image 37: a 4, told 7, answers 7`. */
  readonly describeImage: (index: number) => string
  readonly inspected: number | null
  readonly onInspect: (index: number | null) => void
  readonly caption?: ReactNode
}

const fadeMs = 200

/**
 * A listbox with one option in it, the inspected image: screen readers hand arrow keys to a listbox and read its active
 * option with its place in the set, and a thousand elements need not exist. (A grid would have to own all its cells.)
 * The box is `--wall-aspect` (5 / 3) in shape; images smaller than `--wall-cell` are left out, and the wall says so.
 */
export function DigitWall({ images, states, total, label, describeImage, inspected, onInspect, caption }: DigitWallProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const painter = useRef<PaintWall | null>(null)
  const painted = useRef(states)
  const optionId = useId()
  const figure = useFigure(box)
  const count = Math.min(states.length, images.length / side ** 2)
  const layout = useMemo(() => layOutWall(figure.width, figure.height, count, figure.length('--wall-cell')), [figure, count])

  useEffect(() => {
    if (!canvas.current) return
    painter.current = createWallPainter(canvas.current, images, layout, figure)
    painter.current(painted.current, painted.current, 1)
  }, [images, layout, figure])

  useEffect(() => {
    const before = painted.current
    painted.current = states
    const start = prefersStillness() ? Number.NEGATIVE_INFINITY : performance.now()
    let frame = requestAnimationFrame(function fade(now) {
      const share = Math.min(1, Math.max(0, (now - start) / fadeMs))
      painter.current?.(before, states, share)
      if (share < 1) frame = requestAnimationFrame(fade)
    })
    return () => cancelAnimationFrame(frame)
  }, [states])

  const inspectPointer = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    onInspect(imageAt(layout, event.clientX - left, event.clientY - top))
  }
  const inspectByKey = (event: KeyboardEvent<HTMLElement>) => {
    const next = event.key === 'Escape' && inspected !== null ? null : neighbour(layout, inspected ?? -1, event.key)
    if (next === undefined) return
    event.preventDefault()
    onInspect(next === -1 ? 0 : next)
  }

  const active = inspected ?? 0
  const ring = layout.pitch + 4
  const place = (at: number) => at * layout.pitch - 2 - 0.025 * layout.pitch
  return (
    <figure className="wall sans">
      {caption && <figcaption className="chart-caption">{caption}</figcaption>}
      <div
        ref={box}
        className="wall-box"
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={`${optionId}-${active}`}
        onPointerMove={(event) => event.pointerType === 'mouse' && inspectPointer(event)}
        onPointerDown={inspectPointer}
        onPointerLeave={(event) => event.pointerType === 'mouse' && onInspect(null)}
        onKeyDown={inspectByKey}
      >
        <canvas ref={canvas} style={{ inlineSize: layout.columns * layout.pitch, blockSize: layout.rows * layout.pitch }} />
        {count > 0 && (
          <div
            key={active}
            id={`${optionId}-${active}`}
            className={inspected === null ? 'visually-hidden' : 'wall-ring'}
            role="option"
            tabIndex={-1}
            aria-selected={inspected !== null}
            aria-posinset={active + 1}
            aria-setsize={total}
            aria-label={describeImage(active)}
            style={{
              insetInlineStart: place(active % layout.columns),
              insetBlockStart: place(Math.floor(active / layout.columns)),
              inlineSize: ring,
              blockSize: ring,
            }}
          />
        )}
      </div>
      {count > 0 && layout.shown < total && (
        <p className="wall-sample">
          showing {counted(layout.shown)} of {counted(total)}
        </p>
      )}
    </figure>
  )
}
