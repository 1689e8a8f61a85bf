// The same race with a network that sees no neighbourhoods, and why it ends otherwise: worded by the results of both.
import { Button } from '../../controls/Button.tsx'
import { durationText } from '../../experiment/estimate.ts'
import { modelTitle } from '../../experiment/models.ts'
import type { ExperimentSpec } from '../../experiment/run-fields.ts'
import { useActions, useRoteState } from '../../store/react.tsx'
import { useEstimate } from '../sweeps/use-estimate.ts'
import { arrival, type Race, racerOf, useRace } from './figures.ts'

const convolutional = 'lenet' satisfies ExperimentSpec['model']
const dense = 'mlp-1x512' satisfies ExperimentSpec['model']

export function Networks() {
  const isHidden = useRoteState((state) => state.raceGuess === null)
  const chosen = useRoteState((state) => state.fiveWays.model)
  const races = [useRace(convolutional), useRace(dense)] as const
  if (isHidden) return <p>The networks are compared here once you have given your order, or skipped it.</p>
  const isKnown = (race: Race) => race.racers.every(({ point }) => point.runs.length > 0)
  const missing = races.filter((race) => !isKnown(race))
  return (
    <div className="networks">
      <p>
        A convolutional network looks at small neighbourhoods of pixels; in an MLP each unit is connected to every pixel, and where a pixel
        lies means nothing to it.
      </p>
      {races.filter(isKnown).map((race) => (
        <Observation key={race.model} race={race} />
      ))}
      {missing.map((race) => (
        <OtherRace key={race.model} race={race} isChosen={race.model === chosen} />
      ))}
    </div>
  )
}

function OtherRace({ race, isChosen }: { race: Race; isChosen: boolean }) {
  const { setFiveWays, startSweep } = useActions()
  const seconds = useEstimate(race.sweep)
  if (race.progress.underWay) return <p className="soft">{race.title}: the race is under way.</p>
  return (
    <Button
      kind="quiet"
      onClick={() => {
        if (!isChosen) setFiveWays('model', race.model)
        void startSweep(race.sweep)
      }}
    >
      <span>
        Run the race with {modelTitle(race.model)}
        <span className="button-note">, {durationText(seconds)}</span>
      </span>
    </Button>
  )
}

/** Within so much two conditions are called alike: epochs, and test error. */
const alike = { epochs: 2, error: 0.015 }

function Observation({ race }: { race: Race }) {
  const [original, shuffled, gaussian] = [racerOf(race, 'true-labels'), racerOf(race, 'shuffled'), racerOf(race, 'gaussian')]
  const [first, second, noise] = [arrival(original), arrival(shuffled), arrival(gaussian)]
  const isDense = race.model === dense
  const [error, shuffledError] = [original.point.testError.mean ?? 0, shuffled.point.testError.mean ?? 0]
  const seesShuffle = Math.abs(second - first) > alike.epochs || Math.abs(shuffledError - error) > alike.error
  if (![first, second, noise].every(Number.isFinite)) return <p>{race.title}: with these settings not all of the five were fitted.</p>
  return (
    <p>
      <strong>{race.title}.</strong> True labels {epochs(first)}, shuffled pixels {epochs(second)}; unseen images {percent(error)} and{' '}
      {percent(shuffledError)} wrong:{' '}
      {seesShuffle
        ? isDense
          ? 'here the shuffle did make a difference, which for this network can only be chance of the seeds. '
          : 'one fixed shuffle tears the neighbourhoods apart on which its filters rest. '
        : isDense
          ? 'a fixed shuffle is invisible to it. '
          : 'here it hardly suffered from the shuffle. '}
      Gaussian noise {epochs(noise)}:{' '}
      {noise < first
        ? `it learns noise faster than ${isDense ? 'digits: images of noise are all nearly at right angles to each other, so each has a direction of its own to be recognised by, while images of the same kind share theirs' : 'images'}.`
        : `noise takes it ${(noise / first).toFixed(1)} times as long${isDense ? '' : ': its small filters find nothing that repeats, so each image has to be learned on its own'}.`}
    </p>
  )
}

const epochs = (mean: number): string => `${Number(mean.toFixed(1))} epochs`
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
