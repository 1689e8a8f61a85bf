// What one network's race shows of shuffled pixels and of noise, worded by its results and by what their spread allows.
import { isConvolutional } from '../../experiment/networks/models.ts'
import { toldApart } from '../../maths/orderings.ts'
import { meanEpochs, plural } from '../../words/counts.ts'
import { listed } from '../../words/lists.ts'
import { timesAsLong } from '../../words/numbers.ts'
import { percentOneDecimal } from '../../words/percents.ts'
import { arrival, canBeJudged, type Race, type Racer, racerOf, standingOf, timesOf } from './race.ts'

type Observed = Pick<Race, 'racers' | 'sweep' | 'state' | 'set' | 'progress'>

/** Sentences; empty before each condition has seeds enough to be told apart from the others. */
export function observationOf(race: Observed): string[] {
  const { racers, state, progress } = race
  if (!canBeJudged(race)) return []
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
  const said = [shuffleText(race), noiseText(race)].filter((text) => text !== null)
  const [first, ...rest] = [...said, ...unfitted]
  return first === undefined ? [] : [soFar + first, ...rest]
}

const isDense = ({ sweep }: Pick<Race, 'sweep'>): boolean => !isConvolutional(sweep.base.model)

const errorsOf = ({ point: { runs } }: Racer): number[] =>
  runs.flatMap(({ testAccuracy }) => (testAccuracy === null ? [] : [1 - testAccuracy]))

function shuffleText(race: Observed): string | null {
  const [original, shuffled] = [racerOf(race, 'true-labels'), racerOf(race, 'shuffled')]
  const [first, second] = [arrival(original), arrival(shuffled)]
  const [error, shuffledError] = [original.point.testError.mean, shuffled.point.testError.mean]
  if (!Number.isFinite(first) || !Number.isFinite(second) || error === null || shuffledError === null) return null
  const inTime = toldApart(timesOf(original), timesOf(shuffled))
  const inErrors = toldApart(errorsOf(original), errorsOf(shuffled))
  // Its units see all pixels, in whatever order: what is the same for every image is the same to it. Crops know neighbours, though.
  const isBlind = isDense(race) && race.sweep.base.augmentation === 0
  const verdict = isBlind
    ? `${inTime === 0 && inErrors === 0 ? '' : 'that is chance of the seeds, for '}a fixed shuffle is invisible to it`
    : shuffleCost(inTime < 0, inErrors < 0)
  return `True labels ${meanEpochs(first)}, the same shuffle for all ${meanEpochs(second)}; unseen images ${percentOneDecimal(error)} and ${percentOneDecimal(shuffledError)} wrong: ${verdict}.`
}

function shuffleCost(time: boolean, errors: boolean): string {
  if (!time && !errors) return 'what the shuffle costs, these seeds do not show'
  const cost =
    time && errors ? 'time, and answers to unseen images' : time ? 'time' : 'answers to unseen images; in time, their seeds overlap'
  return `torn neighbourhoods cost ${cost}`
}

function noiseText(race: Observed): string | null {
  const [original, noisy] = [racerOf(race, 'true-labels'), racerOf(race, 'gaussian')]
  const [first, noise] = [arrival(original), arrival(noisy)]
  if (!Number.isFinite(first) || !Number.isFinite(noise)) return null
  const epochs = `Gaussian noise ${meanEpochs(noise)}`
  switch (toldApart(timesOf(original), timesOf(noisy))) {
    case -1: {
      const why = isDense(race) ? '' : ' A likely reason: small filters find nothing in noise that comes back in other images.'
      return `${epochs}: it takes ${timesAsLong(noise / first)}.${why}`
    }
    case 1: {
      const why = isDense(race)
        ? ' A likely reason: two images of noise have nearly nothing in common, so each can be told by itself, while images of one kind look alike.'
        : ''
      return `${epochs}: it learns noise sooner than ${race.set.noun[1]}.${why}`
    }
    default:
      return `${epochs}: its seeds overlap with those of true labels.`
  }
}
