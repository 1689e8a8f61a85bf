// Who came in when, and how good an order was, as the parts of sentences.
import { type ConditionId, conditions } from '../../experiment/chapters/five-ways.ts'
import { pairsInOrder } from '../../maths/orderings.ts'
import { plural } from '../../words/counts.ts'
import { atMost } from '../../words/rounding.ts'
import { epochsToFit } from '../../words/spreads.ts'
import { arrival, type Race, type Racer, racerOf, rankedHere, standingOf, tooCloseToCall } from './race.ts'

export interface Outcome {
  /** Soonest first. */
  readonly fitted: readonly { readonly racer: Racer; readonly epochs: string }[]
  /** Fitted by some seeds only, with their time: `8 epochs, mean of those that fit (4 of 5)`. */
  readonly partly: readonly { readonly racer: Racer; readonly time: string }[]
  readonly never: readonly Racer[]
  /** The loss ran away, or it did not run at all. */
  readonly failed: readonly Racer[]
  readonly soFar: boolean
}

/** Null before any network has ended. */
export function outcomeOf({ racers, progress }: Pick<Race, 'racers' | 'progress'>): Outcome | null {
  const of = (standing: ReturnType<typeof standingOf>) => racers.filter((racer) => standingOf(racer) === standing)
  if (of('unknown').length === racers.length) return null
  return {
    fitted: of('fitted')
      .sort((a, b) => arrival(a) - arrival(b))
      .map((racer) => ({ racer, epochs: atMost(arrival(racer), 1) })),
    partly: of('partly').map((racer) => ({
      racer,
      time: epochsToFit(racer.point.fitEpoch, racer.point.runs.length) ?? '',
    })),
    never: of('never'),
    failed: of('failed'),
    soFar: progress.ended < progress.total,
  }
}

export interface Judgement {
  /** How many pairs of the reader's order stand as in these runs, and of the paper's; null before each has a result. */
  readonly words: string | null
  readonly close: readonly (readonly [Racer, Racer])[]
}

/** `guess`: the reader's order, if there is one. */
export function judgementOf(race: Pick<Race, 'racers' | 'progress' | 'state'>, guess: readonly ConditionId[] | null): Judgement {
  const { progress, racers, state } = race
  if (racers.some((racer) => standingOf(racer) === 'unknown')) return { words: null, close: [] }
  const time = (id: ConditionId) => arrival(racerOf(race, id))
  const papers = pairsInOrder(
    conditions.map(({ id }) => id),
    time,
  )
  const yours = guess && pairsInOrder(guess, time)
  const soFar = progress.ended < progress.total ? ' so far' : ''
  const close = tooCloseToCall(rankedHere(race).map(({ racer }) => racer))
  if (papers.total === 0) {
    const isTied = racers.every((racer) => standingOf(racer) === 'fitted')
    const why = isTied ? 'all took equally long' : `none was fitted by every seed within ${plural(state.epochs, ['epoch', 'epochs'])}`
    return { words: `There is no order to judge${soFar}: ${why}.`, close }
  }
  const pairs = `${papers.total} pairs that these runs tell apart${soFar}`
  return {
    words: yours
      ? `You had ${yours.right} of ${pairs} in their order, the paper has ${papers.right}.`
      : `Of ${pairs}, the paper’s order has ${papers.right} as they do.`,
    close,
  }
}
