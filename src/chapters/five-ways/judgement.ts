// How good an order of the five was, judged by the pairs that the runs tell apart, and by those alone.
import { conditions } from '../../experiment/chapters/five-ways.ts'
import { rightIn } from '../../maths/orderings.ts'
import { canBeJudged, pairsIn, type Race, type Racer, racerOf, timesOf } from './race.ts'
import type { Guess } from './use-orders.ts'

/** One of the ten pairs. */
export interface JudgedPair {
  /** Where the runs tell them apart, in the order in which they came in. */
  readonly pair: readonly [Racer, Racer]
  /** Who had them in that order; null where the pair counts for nobody. */
  readonly right: { readonly yours: boolean | null; readonly reproductions: boolean } | null
}

export type Judgement =
  /** Seeds are still to come. */
  | { readonly kind: 'waiting' }
  /** The race is over, and some condition has too few seeds. */
  | { readonly kind: 'too-few' }
  | {
      readonly kind: 'judged'
      readonly soFar: boolean
      /** All pairs of the five: those told apart first. */
      readonly pairs: readonly JudgedPair[]
      readonly apart: number
      /** How many of those told apart stand so in the reader's order, if there is one, and in the reproduction's. */
      readonly yours: number | null
      readonly reproductions: number
      /** Some pair is close because neither was ever fitted by some of its seeds. */
      readonly someNever: boolean
    }

export function judgementOf(race: Pick<Race, 'racers' | 'progress'>, guess: Guess | null): Judgement {
  const isOver = race.progress.ended === race.progress.total
  if (!canBeJudged(race)) return { kind: isOver ? 'too-few' : 'waiting' }
  const all = pairsIn(race)
  const { apart, close } = all
  const racersIn = (order: Guess): Racer[] => order.map((id) => racerOf(race, id))
  const [yours, reproductions] = [guess && racersIn(guess), racersIn(conditions.map(({ id }) => id))]
  const isIn = (order: readonly Racer[], [lower, higher]: readonly [Racer, Racer]): boolean => order.indexOf(lower) < order.indexOf(higher)
  const isNever = (racer: Racer): boolean => timesOf(racer).includes(Number.POSITIVE_INFINITY)
  return {
    kind: 'judged',
    soFar: !isOver,
    pairs: [
      ...apart.map((pair) => ({ pair, right: { yours: yours && isIn(yours, pair), reproductions: isIn(reproductions, pair) } })),
      ...close.map((pair) => ({ pair, right: null })),
    ],
    apart: apart.length,
    yours: yours && rightIn(yours, all),
    reproductions: rightIn(reproductions, all),
    someNever: close.some((pair) => pair.every(isNever)),
  }
}
