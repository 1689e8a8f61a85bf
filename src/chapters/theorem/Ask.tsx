// The chapter's question, and afterwards one line that keeps the reader's answer beside the theorem's.
import { Question } from '../../controls/Question.tsx'
import { useActions, useAnswer } from '../../store/react.tsx'

const answers = [
  { value: 'exponential', label: 'about 2ⁿ, one for each labelling' },
  { value: 'square', label: 'about n²' },
  { value: 'linear', label: 'about 2n' },
  { value: 'labels', label: 'it depends on the labels' },
] as const
const question = 'How many weights does a network need to fit any labels whatever of n points?'

export function Ask() {
  const { giveAnswer } = useActions()
  const answer = useAnswer('theorem')
  if (answer === null)
    return (
      <Question
        question={question}
        answers={answers}
        answer={null}
        onAnswer={(said) => giveAnswer('theorem', said)}
        onSkip={() => giveAnswer('theorem', 'skipped')}
      />
    )
  const said = answers.find(({ value }) => value === answer)
  return (
    <p className="asked sans">
      <span>
        {question}{' '}
        {said ? (
          <>
            You said <strong>{said.label}</strong>.{' '}
          </>
        ) : null}
        The theorem: <strong className="construction">2n + d</strong> are enough, d being the dimension of the points.
      </span>{' '}
      <button type="button" className="text-button" onClick={() => giveAnswer('theorem', null)}>
        ask me again
      </button>
    </p>
  )
}
