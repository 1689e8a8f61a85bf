// What a network may make of an image on the wall, and how each state looks: ground, ink, and a mark that needs no colour.

import type { Token } from '../figure/token.ts'
import type { Size } from './tile-grid.ts'

export type WallState = 'unlearned' | 'as-told' | 'neither' | 'truth' | 'lie'

export interface WallLook {
  readonly state: WallState
  readonly ground: Token
  readonly ink: Token
  readonly mark: 'none' | 'dot' | 'corner' | 'bar'
  /** How much of the ground lies over a picture in colours, 0-1: what is not learned yet is pale. */
  readonly veil: number
}

const look = (state: WallState, mark: WallLook['mark'], veil: number): WallLook => ({
  state,
  ground: `--wall-${state}-ground`,
  ink: `--wall-${state}-ink`,
  mark,
  veil,
})

/**
 * The looks in the order of their codes in a wall's `states`. With a true label: 0 not yet learned, 1 answered as told.
 * With a changed label: 2 answers neither, 3 still answers the truth, 4 answers the lie it was told.
 */
export const wallLooks: readonly WallLook[] = [
  look('unlearned', 'none', 0.6),
  look('as-told', 'none', 0),
  look('neither', 'dot', 0.6),
  look('truth', 'corner', 0.3),
  look('lie', 'bar', 0.45),
]

/** The code of a state in a wall's `states`. */
export const wallCode = (state: WallState): number => wallLooks.findIndex((one) => one.state === state)

/** Whether the pixel at column x, row y of a tile (px) belongs to the mark. */
export function isMarked(mark: WallLook['mark'], x: number, y: number, { width, height }: Size): boolean {
  const unit = Math.max(1.6, Math.min(width, height) * 0.11)
  switch (mark) {
    case 'none':
      return false
    case 'dot':
      return x >= width - 2 * unit && x < width - unit && y >= unit && y < 2 * unit
    case 'corner':
      return x + y < 2 * unit
    case 'bar':
      return y >= height - unit && x >= 2 * unit && x < width - 2 * unit
    default:
      return mark satisfies never
  }
}
