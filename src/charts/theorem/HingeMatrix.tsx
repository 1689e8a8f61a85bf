// The matrix A = [max(x_i - b_j, 0)] as a heat map, and beside each row the weight that it gives and the label that it must give.

import { type PointerEvent, useEffect, useRef } from 'react'
import { LabelMark, type Mark } from './LabelMark.tsx'
import { layOutMatrix, paintMatrix } from './paint-matrix.ts'
import { namesWithRoom, nameWidth } from './place-names.ts'
import '../figure/figure.css'
import './picture.css'
import './hinge-matrix.css'
import { useSurroundings } from '../figure/use-surroundings.ts'

export interface HingeMatrixProps {
  readonly n: number
  /** [n, n], row after row. */
  readonly entries: Float64Array
  /** Of each row: its weight in words, or null where none is known yet, and its label. */
  readonly rows: readonly { readonly weight: string | null; readonly label: string; readonly mark: Mark }[]
  readonly highlighted: number | null
  readonly onHighlight: (place: number | null) => void
  /** Rows before this one are solved. */
  readonly solved: number
  /** The row of the smallest diagonal entry. */
  readonly smallest: number
  readonly description: string
}

/** How far above the square its head stands, in units of the type's size. */
const headAt = 0.95

export function HingeMatrix({ n, entries, rows, highlighted, onHighlight, solved, smallest, description }: HingeMatrixProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const surroundings = useSurroundings(box)
  const layout = layOutMatrix(n, surroundings)
  const { left, top, cell, side } = layout
  const { fontSize } = surroundings

  useEffect(() => {
    if (canvas.current) paintMatrix(canvas.current, surroundings, layOutMatrix(n, surroundings), entries)
  }, [surroundings, n, entries])

  const readPointer = (event: PointerEvent) => {
    const bounds = event.currentTarget.getBoundingClientRect()
    const row = Math.floor((event.clientY - bounds.top - top) / cell)
    // The names of the thresholds stand above the columns.
    const place = row < 0 ? Math.floor((event.clientX - bounds.left - left) / cell) : row
    onHighlight(place >= 0 && place < n ? place : null)
  }
  const lines = namesWithRoom(
    rows.map((_, i) => top + (i + 0.5) * cell),
    rows.map(() => fontSize),
    rows.map(() => 0),
    highlighted ?? (solved > 0 ? solved - 1 : null),
  )
  const heads = namesWithRoom(
    rows.map((_, i) => left + (i + 0.5) * cell),
    rows.map((_, i) => nameWidth(1 + String(i + 1).length, fontSize)),
    rows.map(() => 0),
    highlighted,
  )
  const middle = (row: number) => top + (row + 0.5) * cell
  return (
    <div
      ref={box}
      translate="no"
      className="hinge-matrix sans"
      onPointerMove={(event) => event.pointerType === 'mouse' && readPointer(event)}
      onPointerDown={readPointer}
      onPointerLeave={(event) => event.pointerType === 'mouse' && onHighlight(null)}
    >
      <canvas ref={canvas} className="chart-layer" />
      <svg className="chart-layer" role="img" aria-label={description}>
        <path
          className="matrix-diagonal"
          d={Array.from({ length: n }, (_, i) => `M${left + i * cell},${top + i * cell}h${cell}v${cell}h${-cell}z`).join('')}
        />
        <rect className="matrix-smallest" x={left + smallest * cell} y={top + smallest * cell} width={cell} height={cell} rx={2} />
        {highlighted !== null && highlighted < n && (
          <>
            <rect className="matrix-row" x={left - 3} y={top + highlighted * cell - 1} width={side + 6} height={cell + 2} rx={4} />
            <rect className="matrix-column" x={left + highlighted * cell - 1} y={top - 3} width={cell + 2} height={side + 6} rx={4} />
          </>
        )}
        {rows.map((row, i) =>
          lines[i] ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the line
            <g key={i} className={i < solved ? '' : 'matrix-unsolved'}>
              <Name letter="x" index={i} x={left - 8} y={middle(i)} anchor="end" />
              {heads[i] && <Name letter="b" index={i} x={left + (i + 0.5) * cell} y={top - headAt * fontSize} anchor="middle" />}
              {row.weight === null ? (
                <Name letter="w" index={i} x={left + side + 5.7 * fontSize} y={middle(i)} anchor="end" />
              ) : (
                <text className="matrix-weight" x={left + side + 5.7 * fontSize} y={middle(i)} dy="0.35em" textAnchor="end">
                  {row.weight}
                </text>
              )}
              <LabelMark
                mark={{ ...row.mark, size: row.mark.size * 0.8 }}
                x={left + side + 7.3 * fontSize}
                y={middle(i)}
                faint={i >= solved}
              />
              <text x={left + side + 8.4 * fontSize} y={middle(i)} dy="0.35em">
                {row.label}
              </text>
            </g>
          ) : null,
        )}
        <text className="matrix-head" x={left + side + 5.7 * fontSize} y={top - headAt * fontSize} textAnchor="end">
          w
        </text>
        <text className="matrix-head" x={left + side + 7.3 * fontSize} y={top - headAt * fontSize} textAnchor="middle">
          y
        </text>
      </svg>
    </div>
  )
}

function Name({ letter, index, x, y, anchor }: { letter: string; index: number; x: number; y: number; anchor: 'end' | 'middle' }) {
  return (
    <text x={x} y={y} dy="0.35em" textAnchor={anchor}>
      {letter}
      <tspan className="matrix-index" dy={3}>
        {index + 1}
      </tspan>
    </text>
  )
}
