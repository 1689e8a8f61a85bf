// The chapter's question, and afterwards one line that keeps the reader's answer beside what happened.

import { useEffect, useMemo, useRef } from 'react'
import { prefersStillness } from '../../charts/figure/prefers-stillness.ts'
import { Question } from '../../controls/Question.tsx'
import { datasetInfo } from '../../experiment/datasets/catalogue.ts'
import { useActions, useAnswer, usePlace, useRoteState } from '../../store/react.tsx'
import { randomOutcome } from '../../store/workbench.ts'
import { percentText } from '../../words/percents.ts'
import { isRunning, usePhase, useRecord } from './use-bench.ts'

const answers = [
  { value: 'tenth', label: 'about one in ten' },
  { value: 'half', label: 'about half' },
  { value: 'most', label: 'nearly all' },
  { value: 'all', label: 'every single one' },
] as const

export function Ask() {
  const { answerAndRun, giveAnswer } = useActions()
  const answer = useAnswer('by-heart')
  const noun = datasetInfo(usePlace('by-heart').dataset).noun[1]
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(answer)
  useEffect(() => {
    if (before.current === answer) return
    before.current = answer
    // The buttons that had the focus are gone; and once answered, the figure is what there is to look at.
    place.current?.focus({ preventScroll: true })
    if (answer !== null) place.current?.scrollIntoView({ behavior: prefersStillness() ? 'instant' : 'smooth' })
  }, [answer])
  const question = `If every label were random, how many of these ${noun} would the network get “right”?`
  const said = answers.find(({ value }) => value === answer)
  return (
    <div ref={place} className="ask" tabIndex={-1}>
      {answer === null ? (
        <Question
          question={question}
          answers={answers}
          answer={null}
          onAnswer={answerAndRun}
          onSkip={() => giveAnswer('by-heart', 'skipped')}
        />
      ) : (
        <p className="asked sans">
          <span>
            {question}{' '}
            {said ? (
              <>
                You said <strong>{said.label}</strong>.{' '}
              </>
            ) : null}
            <Outcome />
          </span>{' '}
          <button type="button" className="text-button" onClick={() => giveAnswer('by-heart', null)}>
            ask me again
          </button>
        </p>
      )}
    </div>
  )
}

/** What random labels come to, while they are being learned; then what they came to, whatever has been run since. */
function Outcome() {
  const runs = useRoteState((state) => state.runs)
  const workbench = useRoteState((state) => state.workbench)
  const outcome = useMemo(() => randomOutcome({ runs, workbench }), [runs, workbench])
  const record = useRecord()
  const isTraining = isRunning(usePhase())
  const { dataset } = usePlace('by-heart')
  const isWanted = record?.spec.corruption === 1 && record.ending?.kind !== 'complete' && (isTraining || outcome === null)
  const soFar = isWanted ? (record.seeds[0]?.curve.at(-1)?.trainAccuracy ?? null) : null
  if (soFar !== null)
    return (
      <>
        At {percentText(1)}, so far: <strong>{percentText(soFar)}</strong>
      </>
    )
  if (!outcome) return null
  const { trainAccuracy } = outcome
  return (
    <>
      At {percentText(1)} it was{' '}
      <strong className="lie">
        {trainAccuracy === 1 ? 'every single one' : percentText(trainAccuracy)}
        {outcome.dataset === dataset ? '' : ` of the ${datasetInfo(outcome.dataset).noun[1]}`}.
      </strong>
    </>
  )
}
