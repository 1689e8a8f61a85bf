// The wall: every training image small, its state in ground, ink and mark, one of them inspected by pointer or keyboard.

import { type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode, useEffect, useId, useMemo, useRef } from 'react'
import { type ImageShape, valuesIn } from '../../maths/image-shape.ts'
import { counted } from '../../words/numbers.ts'
import { prefersStillness } from '../figure/prefers-stillness.ts'
import '../figure/figure.css'
import './digit-wall.css'
import { useOwnErrors } from '../figure/use-own-errors.ts'
import { useSurroundings } from '../figure/use-surroundings.ts'
import type { PaintTiles } from './paint-tiles.ts'
import { imageAt, layOutWall, neighbour } from './wall-layout.ts'
import { createWallPainter } from './wall-painter.ts'

export interface ImageWallProps {
  /** The first ones of the set, one after another, empty while loading: grey ones from 0 ground to 255 ink, or colours. */
  readonly images: Uint8Array
  readonly shape: ImageShape
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
  /** Images with a ring that stays, and what a press or Enter does with one. */
  readonly pinned?: readonly number[]
  readonly onPin?: (index: number) => void
  readonly caption?: ReactNode
}

const none: readonly number[] = []
const fadeMs = 200

/**
 * A listbox with one option in it, the inspected image: screen readers hand arrow keys to a listbox and read its active
 * option with its place in the set, and a thousand elements need not exist. (A grid would have to own all its cells.)
 * The box is `--wall-aspect` (5 / 3) in shape; images smaller than `--wall-cell` are left out, and the wall says so.
 */
export function ImageWall({
  images,
  shape,
  states,
  total,
  label,
  describeImage,
  inspected,
  onInspect,
  pinned = none,
  onPin,
  caption,
}: ImageWallProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const painter = useRef<PaintTiles | null>(null)
  const painted = useRef(states)
  const optionId = useId()
  const attempt = useOwnErrors()
  const surroundings = useSurroundings(box)
  const count = Math.min(states.length, images.length / valuesIn(shape))
  const layout = useMemo(
    () => layOutWall(surroundings.width, surroundings.height, count, surroundings.length('--wall-cell'), shape),
    [surroundings, count, shape],
  )

  useEffect(() => {
    if (!canvas.current) return
    painter.current = createWallPainter(canvas.current, images, shape, layout, surroundings)
    painter.current(painted.current, painted.current, 1)
  }, [images, shape, layout, surroundings])

  useEffect(() => {
    const before = painted.current
    painted.current = states
    const start = prefersStillness() ? Number.NEGATIVE_INFINITY : performance.now()
    let frame = requestAnimationFrame(function fade(now) {
      const share = Math.min(1, Math.max(0, (now - start) / fadeMs))
      attempt(() => painter.current?.(before, states, share))
      if (share < 1) frame = requestAnimationFrame(fade)
    })
    return () => cancelAnimationFrame(frame)
  }, [attempt, states])

  const inspectPointer = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    onInspect(imageAt(layout, event.clientX - left, event.clientY - top))
  }
  const press = (event: MouseEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const image = imageAt(layout, event.clientX - left, event.clientY - top)
    onInspect(image)
    if (image !== null) onPin?.(image)
  }
  const inspectByKey = (event: KeyboardEvent<HTMLElement>) => {
    if ((event.key === 'Enter' || event.key === ' ') && !event.repeat) {
      event.preventDefault()
      onPin?.(inspected ?? 0)
      return
    }
    const next = event.key === 'Escape' && inspected !== null ? null : neighbour(layout, inspected ?? -1, event.key)
    if (next === undefined) return
    event.preventDefault()
    onInspect(next === -1 ? 0 : next)
  }

  const active = inspected ?? 0
  const { columns, rows, cellWidth, cellHeight } = layout
  const outside = 2 + 0.025 * Math.min(cellWidth, cellHeight)
  const placeOf = (image: number) => ({
    insetInlineStart: (image % columns) * cellWidth - outside,
    insetBlockStart: Math.floor(image / columns) * cellHeight - outside,
    inlineSize: cellWidth + 4,
    blockSize: cellHeight + 4,
  })
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
        onClick={press}
        onPointerLeave={(event) => event.pointerType === 'mouse' && onInspect(null)}
        onKeyDown={inspectByKey}
      >
        <canvas ref={canvas} style={{ inlineSize: columns * cellWidth, blockSize: rows * cellHeight }} />
        {pinned
          .filter((image) => image < layout.shown)
          .map((image) => (
            <div key={image} className="wall-pin" aria-hidden="true" style={placeOf(image)} />
          ))}
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
            style={placeOf(active)}
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
