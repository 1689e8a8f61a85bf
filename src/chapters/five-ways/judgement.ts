// How good an order of the five was, judged by the pairs that the runs tell apart, and by those alone.
import { conditions } from '../../experiment/chapters/five-ways.ts'
import { rightIn } from '../../maths/orderings.ts'
import { canBeJudged, pairsIn, type Race, type Racer, racerOf, timesOf } from './race.ts'
import type { Guess } from './use-orders.ts'

export type Judgement =
  /** Seeds are still to come. */
  | { readonly kind: 'waiting' }
  /** The race is over, and some condition has too few seeds. */
  | { readonly kind: 'too-few' }
  | {
      readonly kind: 'judged'
      readonly soFar: boolean
      /** All pairs of the five: those told apart, and those not. */
      readonly pairs: number
      readonly apart: number
      /** How many of those told apart stand so in the reader's order, if there is one, and in the reproduction's. */
      readonly yours: number | null
      readonly reproductions: number
      readonly close: readonly (readonly [Racer, Racer])[]
      /** Some pair is close because neither was ever fitted by some of its seeds. */
      readonly someNever: boolean
    }

export function judgementOf(race: Pick<Race, 'racers' | 'progress'>, guess: Guess | null): Judgement {
  const isOver = race.progress.ended === race.progress.total
  if (!canBeJudged(race)) return { kind: isOver ? 'too-few' : 'waiting' }
  const pairs = pairsIn(race)
  const { apart, close } = pairs
  const right = (order: Guess): number =>
    rightIn(
      order.map((id) => racerOf(race, id)),
      pairs,
    )
  const isNever = (racer: Racer): boolean => timesOf(racer).includes(Number.POSITIVE_INFINITY)
  return {
    kind: 'judged',
    soFar: !isOver,
    pairs: apart.length + close.length,
    apart: apart.length,
    yours: guess && right(guess),
    reproductions: right(conditions.map(({ id }) => id)),
    close,
    someNever: close.some((pair) => pair.every(isNever)),
  }
}
