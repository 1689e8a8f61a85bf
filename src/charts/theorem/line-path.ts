// A polyline as an SVG path that stays near the drawing, however far its corners are.

export interface Polyline {
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
}

/** Corners farther off than this, px, are drawn here: a line to them is as good as upright. */
const farPx = 1e5

export function linePath({ x, y }: Polyline, toX: (value: number) => number, toY: (value: number) => number): string {
  return Array.from({ length: x.length }, (_, i) => {
    const [px, py] = [toX(x[i] as number), toY(y[i] as number)]
    return `${i === 0 ? 'M' : 'L'}${px.toFixed(1)},${Math.min(farPx, Math.max(-farPx, py)).toFixed(1)}`
  }).join('')
}
