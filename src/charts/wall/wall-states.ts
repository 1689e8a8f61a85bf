// What a network may make of an image on the wall, and how each state looks: ground, ink, and a mark that needs no colour.

import type { Token } from '../figure/token.ts'

export type WallState = 'unlearned' | 'as-told' | 'neither' | 'truth' | 'lie'

interface WallLook {
  readonly state: WallState
  readonly ground: Token
  readonly ink: Token
  readonly mark: 'none' | 'dot' | 'corner' | 'bar'
}

const look = (state: WallState, mark: WallLook['mark']): WallLook => ({
  state,
  ground: `--wall-${state}-ground`,
  ink: `--wall-${state}-ink`,
  mark,
})

/**
 * The looks in the order of their codes in a wall's `states`. With a true label: 0 not yet learned, 1 answered as told.
 * With a changed label: 2 answers neither, 3 still answers the truth, 4 answers the lie it was told.
 */
export const wallLooks: readonly WallLook[] = [
  look('unlearned', 'none'),
  look('as-told', 'none'),
  look('neither', 'dot'),
  look('truth', 'corner'),
  look('lie', 'bar'),
]

/** The code of a state in a wall's `states`. */
export const wallCode = (state: WallState): number => wallLooks.findIndex((one) => one.state === state)

/** Whether the pixel at column x, row y of a tile (`size` px wide) belongs to the mark. */
export function isMarked(mark: WallLook['mark'], x: number, y: number, size: number): boolean {
  const unit = Math.max(1.6, size * 0.11)
  switch (mark) {
    case 'none':
      return false
    case 'dot':
      return x >= size - 2 * unit && x < size - unit && y >= unit && y < 2 * unit
    case 'corner':
      return x + y < 2 * unit
    case 'bar':
      return y >= size - unit && x >= 2 * unit && x < size - 2 * unit
    default:
      return mark satisfies never
  }
}
