// A polyline as an SVG path that stays near the drawing, however far its corners are.
import { line, range } from 'd3'

export interface Polyline {
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
}

/** Corners farther off than this, px, are drawn here: a line to them is as good as upright. */
const farPx = 1e5

export function linePath({ x, y }: Polyline, toX: (value: number) => number, toY: (value: number) => number): string {
  const corner = line<number>(
    (i) => toX(x[i] as number),
    (i) => Math.min(farPx, Math.max(-farPx, toY(y[i] as number))),
  )
  return corner.digits(1)(range(x.length)) ?? ''
}
