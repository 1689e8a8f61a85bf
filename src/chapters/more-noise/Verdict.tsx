// The reader's curve against the networks': by how many points, and why it came out so.

import { Question } from '../../controls/Question.tsx'
import { drawnAt } from '../../experiment/chapters/drawn-prediction.ts'
import { percentOneDecimal, percentText, pointsText } from '../../words/percents.ts'
import { TextButton } from '../kit/TextButton.tsx'
import { answerTo, errorsRise, reasonBorneOut, reasons } from './answer.ts'
import { offBy } from './off-by.ts'
import { endedIn, failedIn, missedByFirst, type Results } from './results.ts'
import { useDrawing, usePrediction } from './use-drawing.ts'
import { useNeighbourError } from './use-neighbour-error.ts'

/** Of the first network: another one beside it changes nothing here. */
export function Verdict({ results }: { results: Results }) {
  const { prediction, drawAgain } = useDrawing()
  if (prediction.stage === 'drawing') return <div className="verdict" />
  const isOver = results.models[0]?.isOver ?? false
  return (
    <div className="verdict">
      {prediction.stage === 'handed-in' ? <Distance results={results} /> : null}
      {isOver && errorsRise(results) ? <Why results={results} /> : null}
      {isOver || prediction.stage === 'skipped' ? (
        <p className="sans">
          <TextButton onClick={drawAgain}>{prediction.stage === 'skipped' ? 'draw a curve after all' : 'draw another curve'}</TextButton>
        </p>
      ) : null}
    </div>
  )
}

/** Another reason may be tried at any time; after a wrong one stands what the runs bear out. */
function Why({ results }: { results: Results }) {
  const { prediction, giveReason } = useDrawing()
  const neighbourError = useNeighbourError(results.state)
  const said = reasons.find(({ value }) => value === prediction.reason)
  const right = reasons.find(({ value }) => value === reasonBorneOut(results))
  return (
    <>
      <Question
        question={`${missedByFirst(results) === 0 ? 'Every label was fitted, and still' : 'With noise'} the errors rise. Why?`}
        answers={reasons}
        answer={said?.value ?? null}
        onAnswer={giveReason}
      />
      <p className="sans" aria-live="polite">
        {said ? answerTo(said.value, results, neighbourError) : null}
        {said && right && said !== right ? (
          <>
            {' '}
            These runs bear out another reason: <strong>{right.label}</strong>. {answerTo(right.value, results, neighbourError)}
          </>
        ) : null}
      </p>
    </>
  )
}

function Distance({ results }: { results: Results }) {
  const { levels, models, progress } = results
  const first = models[0]
  const prediction = usePrediction()
  const drawn = levels.map((level) => drawnAt(prediction, level))
  const off = offBy(levels, drawn, first?.points.map(({ testError }) => testError.mean) ?? [])
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
      {known < levels.length || !first?.isOver ? ` so far, at ${known} of ${levels.length} levels` : ''}, most at p&nbsp;=&nbsp;
      {percentText(worst.level)}: you drew {text(worst.drawn)}, it was <span className="unseen">{text(worst.measured)}</span>.
    </p>
  )
}
