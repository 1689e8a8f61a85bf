// From the plane to the screen and back: one scale for both axes, so that what falls on a line at a right angle is seen to.
import type { Surroundings } from '../figure/use-surroundings.ts'

interface Place {
  readonly x: number
  readonly y: number
}

/** px around the plane, so that marks at its edge are whole. */
const marginPx = 9

/** Maps for a plane of half-width half.x and half-height half.y centred in the drawing; `perUnit` is px per unit. */
export function planeFrame({ width, height }: Pick<Surroundings, 'width' | 'height'>, half: Place) {
  const perUnit = Math.max(1, Math.min((width / 2 - marginPx) / half.x, (height / 2 - marginPx) / half.y))
  return {
    perUnit,
    toX: (x: number) => width / 2 + x * perUnit,
    toY: (y: number) => height / 2 - y * perUnit,
    fromX: (x: number) => (x - width / 2) / perUnit,
    fromY: (y: number) => (height / 2 - y) / perUnit,
  }
}

export function keepInside({ x, y }: Place, half: Place): Place {
  return { x: Math.min(half.x, Math.max(-half.x, x)), y: Math.min(half.y, Math.max(-half.y, y)) }
}
