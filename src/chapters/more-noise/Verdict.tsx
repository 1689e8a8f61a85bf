// The reader's curve against the networks': by how many points, and why it came out so.
import { Question } from '../../controls/Question.tsx'
import { datasetInfo } from '../../experiment/datasets.ts'
import { drawnAt } from '../../experiment/drawn-prediction.ts'
import { chanceError, memoriserError } from '../../maths/memoriser.ts'
import { useActions, useRoteState } from '../../store/react.tsx'
import { percentText } from '../shared/words.ts'
import { type Figures, unfittedAt, unfittedIn } from './figures.ts'
import { offBy } from './off-by.ts'
import { useNeighbourError } from './use-neighbour-error.ts'

const reasons = [
  { value: 'spoilt', label: 'each lie spoils the answers around it' },
  { value: 'small', label: 'the network is too small for so much noise' },
  { value: 'time', label: 'it had too little time to train' },
  { value: 'gives-up', label: 'with noise it stops learning anything' },
] as const
type Reason = (typeof reasons)[number]['value']

export function Verdict({ figures }: { figures: Figures }) {
  const { drawAgain, giveReason } = useActions()
  const prediction = useRoteState((state) => state.prediction)
  const { progress } = figures
  if (prediction.stage === 'drawing') return <div className="verdict" />
  const isOver = progress.ended === progress.total
  const reason = reasons.find(({ value }) => value === prediction.reason)
  return (
    <div className="verdict">
      {prediction.stage === 'handed-in' ? <Distance figures={figures} /> : null}
      {isOver && !reason ? (
        <Question
          question={`${unfittedIn(figures) === 0 ? 'Every label was fitted, and still' : 'With noise'} the errors rise. Why?`}
          answers={reasons}
          answer={null}
          onAnswer={giveReason}
        />
      ) : null}
      {isOver && reason ? (
        <p className="sans">
          You said: <strong>{reason.label}</strong>. <Answer reason={reason.value} figures={figures} />
        </p>
      ) : null}
      {isOver || prediction.stage === 'skipped' ? (
        <p className="sans">
          <button type="button" className="text-button" onClick={drawAgain}>
            {prediction.stage === 'skipped' ? 'draw a curve after all' : 'draw another curve'}
          </button>
        </p>
      ) : null}
    </div>
  )
}

function Distance({ figures: { levels, models } }: { figures: Figures }) {
  const prediction = useRoteState((state) => state.prediction)
  const drawn = levels.map((level) => drawnAt(prediction, level))
  const off = offBy(levels, drawn, models[0]?.points.map(({ testError }) => testError.mean) ?? [])
  if (!off) return <p className="sans">Your curve waits for the first results.</p>
  const { mean, worst } = off
  return (
    <p className="sans">
      Your curve is <strong>{pointsText(mean)}</strong> off on average, most at p&nbsp;=&nbsp;{percentText(worst.level)}: you drew{' '}
      {percentText(worst.drawn)}, it was <span className="unseen">{percentText(worst.measured)}</span>.
    </p>
  )
}

const pointsText = (share: number): string => {
  const points = Number((100 * share).toFixed(share < 0.1 ? 1 : 0))
  return `${points} ${points === 1 ? 'point' : 'points'}`
}

/** What the runs themselves say to a reason. */
function Answer({ reason, figures }: { reason: Reason; figures: Figures }) {
  const { state, levels, models } = figures
  const [first] = models as [Figures['models'][number]]
  const { points } = first
  const { classes, noun } = datasetInfo(state.dataset)
  const neighbourError = useNeighbourError(state)
  const unfitted = unfittedIn({ models: [first] })
  const middle = Math.floor(levels.length / 2)
  const [level, error] = [levels[middle] as number, points[middle]?.testError.mean ?? null]
  const last = points.at(-1)
  switch (reason) {
    case 'spoilt':
      if (neighbourError === null || error === null) return <>A lie that is learned is repeated to {noun[1]} that look like it.</>
      return (
        <>
          A memoriser that copies the label of the nearest {noun[0]} does exactly that. At p&nbsp;=&nbsp;{percentText(level)} it would get{' '}
          {percentText(memoriserError(level, neighbourError, classes.length))} wrong, the network {percentText(error)}:{' '}
          {error < memoriserError(level, neighbourError, classes.length) - 0.01
            ? 'a lie does harm, but less than if it were simply copied.'
            : 'about as if it copied them.'}
        </>
      )
    case 'small':
      return unfitted === 0 ? (
        <>The training set says no: at every p it held all {state.n.toLocaleString('en')} labels, the random ones too.</>
      ) : (
        <>Here that is part of it: {unfitted} networks did not get every label right, see the hollow dots.</>
      )
    case 'time':
      return unfitted === 0 ? (
        <>Each was trained until it answered every label as told; none ran out of time.</>
      ) : (
        <>
          For {unfitted} of them that may be: they were given up after {state.epochs} epochs.
        </>
      )
    case 'gives-up':
      return last && unfittedAt(last) === 0 ? (
        <>
          It never stops: with all labels random it still learns every one, in {Number((last.fitEpoch.mean ?? 0).toFixed(1))} epochs. What
          it learns is of no use for unseen {noun[1]}, where chance alone is {percentText(chanceError(classes.length))} wrong.
        </>
      ) : (
        <>With these settings some did not finish learning: see the hollow dots.</>
      )
    default:
      return reason satisfies never
  }
}
