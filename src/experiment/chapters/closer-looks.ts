// Looks beside chapter 4's table that take longer: what each sets, and what it trains.
import type { Sweep } from '../runs/sweep.ts'
import { type RegulariserState, type Row, regulariserFields, sweepOfRows } from './regularisers.ts'

/** A row against another, one kind of labels, and what is set for them. */
export const closerLooks = [
  {
    id: 'strong-dropout',
    corruption: 0.4,
    rows: [[], ['strong-dropout']],
    set: { model: 'mlp-1x512', width: 1, n: 1000, learningRate: 0.01, epochs: 600, seeds: 3 },
  },
  {
    id: 'batch-norm',
    corruption: 1,
    rows: [['batch-norm'], []],
    set: { model: 'inception', width: 0.0625, n: 200, learningRate: 0.03, epochs: 100, seeds: 2 },
  },
] as const satisfies readonly CloserLook[]

export interface CloserLook {
  readonly id: string
  /** Probability that a label is redrawn. */
  readonly corruption: number
  /** The network as it is defined, and what it is held against. */
  readonly rows: readonly [Row, Row]
  readonly set: Partial<RegulariserState>
}

/** The settings of a closer look; data set, first seed and strengths stay as the reader has them, batches as they are by default. */
export const lookedAt = (state: RegulariserState, { set }: CloserLook): RegulariserState => ({
  ...state,
  batchSize: regulariserFields.batchSize.default,
  stop: regulariserFields.stop.default,
  ...set,
})

/** What a closer look trains: a point for each of its two rows. */
export function lookSweep(state: RegulariserState, look: CloserLook): Sweep {
  return { ...sweepOfRows(lookedAt(state, look), look.rows, [look.corruption]), part: look.rows.length }
}
