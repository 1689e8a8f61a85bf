// A square matrix as a grid of cells on a canvas, darker where the entry is larger.
import { freshCanvas } from '../figure/fresh-canvas.ts'
import type { Surroundings } from '../figure/use-surroundings.ts'

export interface MatrixLayout {
  readonly left: number
  readonly top: number
  /** Of the whole square and of one cell, px. */
  readonly side: number
  readonly cell: number
}

/** Room around the square, in units of the type's size: names to its left and above it, weights and labels to its right. */
const room = { left: 2.3, top: 1.6, right: 11.5 } as const

export function layOutMatrix(n: number, { width, height, fontSize }: Pick<Surroundings, 'width' | 'height' | 'fontSize'>): MatrixLayout {
  const [left, top] = [room.left * fontSize, room.top * fontSize]
  const side = Math.max(20, Math.min(height - top - 2, width - left - room.right * fontSize))
  return { left, top, side, cell: side / n }
}

/** entries: [n, n], row after row, none negative. An entry's square root sets its shade, so that small ones show. */
export function paintMatrix(
  canvas: HTMLCanvasElement,
  surroundings: Surroundings,
  { left, top, cell, side }: MatrixLayout,
  entries: Float64Array,
): void {
  const context = freshCanvas(canvas, surroundings)
  const n = Math.round(side / cell)
  const most = entries.reduce((a, b) => Math.max(a, b), 0) || 1
  const gap = cell > 10 ? 1.5 : 0
  const [full, rule] = [surroundings.colour('--construction'), surroundings.colour('--rule')]
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const entry = entries[i * n + j] as number
      const place: [number, number, number, number] = [left + j * cell + gap / 2, top + i * cell + gap / 2, cell - gap, cell - gap]
      if (entry > 0) {
        context.globalAlpha = 0.1 + 0.75 * Math.sqrt(entry / most)
        context.fillStyle = full
        context.fillRect(...place)
      } else if (gap > 0) {
        context.globalAlpha = 1
        context.strokeStyle = rule
        context.strokeRect(...place)
      }
    }
}
