// The reader's curve against the networks': by how many points, and why it came out so.

import { Question } from '../../controls/Question.tsx'
import { drawnAt } from '../../experiment/chapters/drawn-prediction.ts'
import { useDataset } from '../../store/react.tsx'
import { percentOneDecimal, percentText, pointsText } from '../../words/percents.ts'
import { TextButton } from '../kit/TextButton.tsx'
import { answerTo, errorsRise, reasons } from './answer.ts'
import { offBy } from './off-by.ts'
import { endedIn, failedIn, type Results, unfittedIn } from './results.ts'
import { useDrawing, usePrediction } from './use-drawing.ts'
import { useNeighbourError } from './use-neighbour-error.ts'

export function Verdict({ results }: { results: Results }) {
  const { prediction, drawAgain, giveReason } = useDrawing()
  const neighbourError = useNeighbourError(results.state)
  const { progress } = results
  const set = useDataset(results.state.dataset)
  if (prediction.stage === 'drawing') return <div className="verdict" />
  const isOver = progress.ended === progress.total
  const isAsked = isOver && errorsRise(results)
  const reason = reasons.find(({ value }) => value === prediction.reason)
  return (
    <div className="verdict">
      {prediction.stage === 'handed-in' ? <Distance results={results} /> : null}
      {isAsked && !reason ? (
        <Question
          question={`${unfittedIn(results) + failedIn(results) === 0 ? 'Every label was fitted, and still' : 'With noise'} the errors rise. Why?`}
          answers={reasons}
          answer={null}
          onAnswer={giveReason}
        />
      ) : null}
      {isAsked && reason ? (
        <p className="sans">
          You said: <strong>{reason.label}</strong>. {answerTo(reason.value, results, set, neighbourError)}
        </p>
      ) : null}
      {isOver || prediction.stage === 'skipped' ? (
        <p className="sans">
          <TextButton onClick={drawAgain}>{prediction.stage === 'skipped' ? 'draw a curve after all' : 'draw another curve'}</TextButton>
        </p>
      ) : null}
    </div>
  )
}

function Distance({ results }: { results: Results }) {
  const { levels, models, progress } = results
  const prediction = usePrediction()
  const drawn = levels.map((level) => drawnAt(prediction, level))
  const off = offBy(levels, drawn, models[0]?.points.map(({ testError }) => testError.mean) ?? [])
  if (!off) {
    const isHopeless = endedIn(results) > 0 && failedIn(results) === progress.total
    return <p className="sans">{isHopeless ? 'There is nothing to hold your curve against.' : 'Your curve waits for the first results.'}</p>
  }
  const { mean, known, worst } = off
  const isSame = percentText(worst.drawn) === percentText(worst.measured)
  const text = isSame ? percentOneDecimal : percentText
  return (
    <p className="sans">
      Your curve is <strong>{pointsText(mean)}</strong> off on average
      {known < levels.length || progress.ended < progress.total ? ` so far, at ${known} of ${levels.length} levels` : ''}, most at
      p&nbsp;=&nbsp;{percentText(worst.level)}: you drew {text(worst.drawn)}, it was <span className="unseen">{text(worst.measured)}</span>.
    </p>
  )
}
