// Who came in when, as the parts of sentences.
import { atMost } from '../../words/rounding.ts'
import { epochsToFit } from '../../words/spreads.ts'
import { arrival, type Race, type Racer, standingOf } from './race.ts'

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
