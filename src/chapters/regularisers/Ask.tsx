// The chapter's question, and afterwards one line with the reader's answer beside what the table says.
import { Question } from '../../controls/Question.tsx'
import { useActions, useAnswer } from '../../store/react.tsx'
import { durationText } from '../../words/durations.ts'
import { percentText } from '../../words/percents.ts'
import { useEstimate } from '../kit/use-estimate.ts'
import { useOtherSweep } from '../kit/use-other-sweep.ts'
import { answersOf } from './answers.ts'
import type { Figures } from './figures.ts'

const answers = [
  { value: 'no', label: 'it cannot fit them any more' },
  { value: 'half', label: 'it fits about half' },
  { value: 'slower', label: 'it fits them all, but slower' },
  { value: 'same', label: 'it fits them all, just as fast' },
] as const

export function Ask({ figures }: { figures: Figures }) {
  const { sweep, state, progress } = figures
  const { giveAnswer, startSweep } = useActions()
  const answer = useAnswer('regularisers')
  const seconds = useEstimate(sweep)
  const other = useOtherSweep()
  const noise = state.corruption === 1 ? 'every label is random' : `${percentText(state.corruption)} of the labels are random`
  const question = `When ${noise}, what does the network do with weight decay on, or dropout?`
  if (answer === null)
    return (
      <div>
        <Question
          question={question}
          answers={answers}
          answer={null}
          onAnswer={(said) => {
            giveAnswer('regularisers', said)
            if (progress.ended < progress.total) void startSweep(sweep)
          }}
          onSkip={() => giveAnswer('regularisers', 'skipped')}
        />
        <p className="soft sans">
          {progress.ended < progress.total && other
            ? `The training itself has to wait: ${other.title} is training its networks.`
            : progress.ended < progress.total
              ? `Your answer starts the training of ${progress.total - progress.ended} networks, ${durationText(seconds)}.`
              : 'All of the table’s networks are trained.'}
        </p>
      </div>
    )
  const said = answers.find(({ value }) => value === answer)
  return (
    <p className="asked sans">
      <span>
        {question}{' '}
        {said ? (
          <>
            You said: <strong>{said.label}</strong>.{' '}
          </>
        ) : null}
        {answersOf(figures).join(' ')}
      </span>
      <button type="button" className="text-button" onClick={() => giveAnswer('regularisers', null)}>
        ask me again
      </button>
    </p>
  )
}
