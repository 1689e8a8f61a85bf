// What one network's race shows of shuffled pixels and of noise, worded by its results.
import { isConvolutional } from '../../experiment/networks/models.ts'
import { meanEpochs, plural } from '../../words/counts.ts'
import { listed } from '../../words/lists.ts'
import { timesAsLong } from '../../words/numbers.ts'
import { percentOneDecimal } from '../../words/percents.ts'
import { arrival, type Race, racerOf, standingOf } from './race.ts'

/** Two conditions that differ by no more than this are called alike: epochs, and test error. */
const alike = { epochs: 2, error: 0.015 }

/** Sentences on these `nouns` (`digits`); empty before each condition has a result. */
export function observationOf(race: Pick<Race, 'racers' | 'sweep' | 'state' | 'progress'>, nouns: string): string[] {
  const { racers, state, progress, sweep } = race
  if (racers.some((racer) => standingOf(racer) === 'unknown')) return []
  const soFar = progress.ended < progress.total ? `So far, ${progress.ended} of ${progress.total} networks: ` : ''
  const missed = racers.filter((racer) => standingOf(racer) !== 'fitted')
  const unfitted =
    missed.length === 0
      ? []
      : [
          `Not fitted by every seed within ${plural(state.epochs, ['epoch', 'epochs'])}: ${listed(
            missed.map(({ condition }) => condition.title),
            'and',
          )}.`,
        ]
  const isDense = !isConvolutional(sweep.base.model)
  const said = [shuffleText(race, isDense), noiseText(race, isDense, nouns)].filter((text) => text !== null)
  const [first, ...rest] = [...said, ...unfitted]
  return first === undefined ? [] : [soFar + first, ...rest]
}

function shuffleText(race: Pick<Race, 'racers'>, isDense: boolean): string | null {
  const [original, shuffled] = [racerOf(race, 'true-labels'), racerOf(race, 'shuffled')]
  const [first, second] = [arrival(original), arrival(shuffled)]
  const [error, shuffledError] = [original.point.testError.mean, shuffled.point.testError.mean]
  if (!Number.isFinite(first) || !Number.isFinite(second) || error === null || shuffledError === null) return null
  const differs = Math.abs(second - first) > alike.epochs || Math.abs(shuffledError - error) > alike.error
  const verdict = differs
    ? isDense
      ? 'here the shuffle made a difference, which for this network can only be chance of the seeds'
      : 'one fixed shuffle tears the neighbourhoods apart on which its filters rest'
    : isDense
      ? 'a fixed shuffle is invisible to it'
      : 'here it hardly suffered from the shuffle'
  return `True labels ${meanEpochs(first)}, shuffled pixels ${meanEpochs(second)}; unseen images ${percentOneDecimal(error)} and ${percentOneDecimal(shuffledError)} wrong: ${verdict}.`
}

function noiseText(race: Pick<Race, 'racers'>, isDense: boolean, noun: string): string | null {
  const [first, noise] = [arrival(racerOf(race, 'true-labels')), arrival(racerOf(race, 'gaussian'))]
  if (!Number.isFinite(first) || !Number.isFinite(noise)) return null
  if (noise >= first) {
    const why = isDense ? '' : ': its small filters find nothing that repeats, so each image has to be learned on its own'
    return `Gaussian noise ${meanEpochs(noise)}: it takes ${timesAsLong(noise / first)}${why}.`
  }
  const why = isDense
    ? ': images of noise are all nearly at right angles to each other, so each has a direction of its own to be recognised by, while images of the same kind share theirs'
    : ''
  return `Gaussian noise ${meanEpochs(noise)}: it learns noise faster than ${noun}${why}.`
}
