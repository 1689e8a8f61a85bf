// The chapter's question, and afterwards one line that keeps the reader's answer beside what happened.
import { useEffect, useRef } from 'react'
import { Question } from '../../controls/Question.tsx'
import { datasetInfo } from '../../experiment/datasets.ts'
import type { RunRecord } from '../../experiment/run-record.ts'
import { useActions, useRoteState } from '../../store/react.tsx'
import { percentText } from '../shared/words.ts'

const answers = [
  { value: 'tenth', label: 'about one in ten' },
  { value: 'half', label: 'about half' },
  { value: 'most', label: 'nearly all' },
  { value: 'all', label: 'every single one' },
] as const
const skipped = 'skipped'

export function Ask() {
  const { answer: give, askAgain, skipQuestion } = useActions()
  const answer = useRoteState((state) => state.answer)
  const noun = useRoteState((state) => datasetInfo(state.spec.dataset).noun[1])
  const atRandom = useRoteState(findRandomLabelRun)
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
        <Question question={question} answers={answers} answer={null} onAnswer={give} onSkip={() => skipQuestion(skipped)} />
      ) : (
        <p className="asked sans">
          <span>
            {question}{' '}
            {said ? (
              <>
                You said <strong>{said.label}</strong>.{' '}
              </>
            ) : null}
            <Outcome record={atRandom} />
          </span>{' '}
          <button type="button" className="text-button" onClick={askAgain}>
            ask me again
          </button>
        </p>
      )}
    </div>
  )
}

const prefersStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

function Outcome({ record }: { record: RunRecord | null }) {
  if (!record) return null
  const accuracy = record.seeds[0]?.settled?.trainAccuracy ?? record.seeds[0]?.curve.at(-1)?.trainAccuracy ?? null
  if (accuracy === null) return null
  if (record.ending?.kind !== 'complete')
    return (
      <>
        At 100 %, so far: <strong>{percentText(accuracy)}</strong>
      </>
    )
  return (
    <>
      At 100 % it was <strong className="lie">{accuracy === 1 ? 'every single one' : percentText(accuracy)}.</strong>
    </>
  )
}

/** The run at p = 1 among those on the page. */
function findRandomLabelRun({ record, ghosts }: { record: RunRecord | null; ghosts: readonly RunRecord[] }): RunRecord | null {
  return [record, ...ghosts].find((run) => run?.spec.corruption === 1) ?? null
}
