// What the runs say so far, in a sentence or two.
import type { SweepPoint } from '../../experiment/runs/sweep.ts'
import { useDataset } from '../../store/react.tsx'
import { plural, seedsText } from '../../words/counts.ts'
import { timesAsLong } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { epochsToFit } from '../../words/spreads.ts'
import { CurveName } from '../kit/CurveName.tsx'
import { endedIn, failedIn, type ModelResults, type Results } from './results.ts'
import { slowedBy } from './slowest.ts'
import { useIsDrawing } from './use-drawing.ts'

export function Sentence({ results }: { results: Results }) {
  const isDrawing = useIsDrawing()
  const { progress, models } = results
  return (
    <p className="outcome" data-networks={isDrawing ? 0 : models.length} aria-live={progress.underWay ? 'off' : 'polite'}>
      {isDrawing || endedIn(results) === 0 ? <Before results={results} isDrawing={isDrawing} /> : <After results={results} />}
    </p>
  )
}

function Before({ results: { levels, state, progress }, isDrawing }: { results: Results; isDrawing: boolean }) {
  const noun = useDataset(state.dataset).noun[1]
  if (isDrawing)
    return (
      <>
        Each network is trained until it answers every label as told, wrong ones included. Then it is asked about {noun} that it has never
        seen. <strong>How many will it get wrong?</strong>
      </>
    )
  return (
    <>
      {progress.underWay ? 'The first networks are being trained' : 'Nothing has been trained yet. To come'}:{' '}
      {plural(progress.total, ['network', 'networks'])}, {levels.length} levels of noise, {seedsText(state.seeds)} each.
    </>
  )
}

function After({ results }: { results: Results }) {
  const { progress, models } = results
  if (models.every(({ points }) => points[0]?.testError.mean == null))
    return failedIn(results) === 0 ? (
      <>The first networks are being trained.</>
    ) : failedIn(results) === progress.total ? (
      <>None of the {progress.total} networks could be trained with these settings, so there is no error to show.</>
    ) : (
      <>With true labels no network has been trained to its end{progress.underWay ? ' yet' : ''}.</>
    )
  return models.map((model, index) => <OfModel key={model.model} results={results} model={model} isFirst={index === 0} />)
}

interface OfModelProps {
  readonly results: Results
  readonly model: ModelResults
  readonly isFirst: boolean
}

function OfModel({ results: { state }, model: { model, title, points, times }, isFirst }: OfModelProps) {
  const noun = useDataset(state.dataset).noun[1]
  const [first, last] = [points[0], points.at(-1)]
  const ratio = slowedBy({ points, times })
  if (!first || first.testError.mean === null) return null
  const isPartial = Math.min(first.runs.length, last?.runs.length ?? 0) < state.seeds
  const error = (share: number) => (
    <CurveName id={`error of ${model}`} className="unseen">
      {percentText(share)}
    </CurveName>
  )
  return (
    <>
      {isFirst ? (isPartial ? 'So far, with' : 'With') : ` ${title}${isPartial ? ', so far' : ''}: with`} true labels{' '}
      {isFirst ? `the ${title}` : 'it'} {fits(first, state.epochs)}
      {isFirst ? '' : ','} and gets {error(first.testError.mean)} of unseen {noun} wrong
      {last?.testError.mean == null ? (
        '.'
      ) : (
        <>
          ; with random ones it {fits(last, state.epochs)}
          {ratio === null || last.fitEpoch.n < last.runs.length ? '' : `, ${timesAsLong(ratio)}`}, and gets {error(last.testError.mean)}{' '}
          wrong.
        </>
      )}
    </>
  )
}

/** `fits all in 7 epochs`, with how many of its seeds did where not all; `does not fit all within 100 epochs`. */
function fits({ runs, fitEpoch }: SweepPoint, most: number): string {
  const time = epochsToFit(fitEpoch, runs.length)
  return time === null ? `does not fit all within ${plural(most, ['epoch', 'epochs'])}` : `fits all in ${time}`
}
