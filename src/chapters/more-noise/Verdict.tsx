// Once the levels are known: why the errors rise, and another curve.

import { Question } from '../../controls/Question.tsx'
import { TextButton } from '../kit/TextButton.tsx'
import { answerTo, errorsRise, reasonBorneOut, reasons } from './answer.ts'
import { missedByFirst, type Results } from './results.ts'
import { useDrawing } from './use-drawing.ts'
import { useNeighbourError } from './use-neighbour-error.ts'

/** Of the first network: another one beside it changes nothing here. */
export function Verdict({ results }: { results: Results }) {
  const { prediction, drawAgain } = useDrawing()
  const isOver = results.models[0]?.isOver ?? false
  return (
    <div className="verdict">
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
