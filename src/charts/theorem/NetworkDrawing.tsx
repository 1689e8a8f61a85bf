// A network drawn as a network: units in columns, one for each layer, and the weights between them as edges.

import { useRef } from 'react'
import './picture.css'
import './network-drawing.css'
import { useSurroundings } from '../figure/use-surroundings.ts'

export interface DrawnUnit {
  readonly kind: 'input' | 'hinge' | 'carrier' | 'output'
  readonly name?: string
  /** In place already. */
  readonly placed: boolean
  /** Place on the line of the hinge that this unit is, or null. */
  readonly hinge: number | null
}

export interface DrawnEdge {
  /** Units by column and place in it. */
  readonly from: readonly [column: number, unit: number]
  readonly to: readonly [column: number, unit: number]
  /** 0-1, its width. */
  readonly strength: number
  readonly negative: boolean
  /** Of the output's weights, which are the construction's own; else a given. */
  readonly solved: boolean
  readonly placed: boolean
}

export interface NetworkDrawingProps {
  readonly columns: readonly (readonly DrawnUnit[])[]
  /** Of each column, below it. */
  readonly captions: readonly string[]
  readonly edges: readonly DrawnEdge[]
  readonly highlighted: number | null
  readonly onHighlight: (hinge: number | null) => void
  readonly description: string
}

const marginPx = 30
const captionPx = 22

export function NetworkDrawing({ columns, captions, edges, highlighted, onHighlight, description }: NetworkDrawingProps) {
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = useSurroundings(box)
  const across = (width - 2 * marginPx) / Math.max(1, columns.length - 1)
  const room = height - captionPx
  const most = Math.max(...columns.map((column) => column.length))
  const radius = Math.max(1.6, Math.min(8, room / most / 2.5))
  const place = ([column, unit]: readonly [number, number]): readonly [number, number] => {
    const count = columns[column]?.length ?? 1
    const pitch = Math.min(room / count, 46)
    return [marginPx + column * across, room / 2 + (unit - (count - 1) / 2) * pitch]
  }
  const lit = (edge: DrawnEdge) =>
    highlighted !== null &&
    (columns[edge.from[0]]?.[edge.from[1]]?.hinge === highlighted || columns[edge.to[0]]?.[edge.to[1]]?.hinge === highlighted)
  return (
    <div ref={box} className="network-drawing sans" translate="no">
      <svg className="plane-svg" role="img" aria-label={description}>
        {edges.map((edge) => {
          const [[x1, y1], [x2, y2]] = [place(edge.from), place(edge.to)]
          return (
            <line
              key={`${edge.from} ${edge.to}`}
              className={`network-edge ${edge.solved ? 'network-edge-solved' : ''} ${edge.placed ? '' : 'network-edge-open'} ${lit(edge) ? 'network-edge-lit' : ''}`}
              x1={x1}
              y1={y1}
              x2={x2}
              y2={y2}
              strokeWidth={0.6 + 3.4 * edge.strength}
              strokeDasharray={edge.negative ? '5 3' : undefined}
            />
          )
        })}
        {columns.map((column, at) =>
          column.map((unit, index) => {
            const [x, y] = place([at, index])
            const isLit = unit.hinge !== null && unit.hinge === highlighted
            return (
              <g
                // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its place
                key={`${at} ${index}`}
                className={`network-unit network-${unit.kind} ${unit.placed ? 'network-placed' : ''} ${isLit ? 'network-lit' : ''}`}
                onPointerEnter={() => onHighlight(unit.hinge)}
                onPointerLeave={() => onHighlight(null)}
              >
                <circle cx={x} cy={y} r={unit.kind === 'input' || unit.kind === 'output' ? 9 : radius} />
                {unit.name && (
                  <text
                    x={unit.kind === 'output' ? x + 14 : x - 14}
                    y={y}
                    dy="0.35em"
                    textAnchor={unit.kind === 'output' ? 'start' : 'end'}
                  >
                    {unit.name}
                  </text>
                )}
              </g>
            )
          }),
        )}
        {captions.map((caption, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <text key={at} className="network-caption" x={marginPx + at * across} y={height - 5} textAnchor="middle">
            {caption}
          </text>
        ))}
      </svg>
    </div>
  )
}
