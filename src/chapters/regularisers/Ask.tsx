// The question of chapter 4; its answer trains the table, and what that says follows the answer.
import { useActions } from '../../store/react.tsx'
import { durationText } from '../../words/durations.ts'
import { percentText } from '../../words/percents.ts'
import { ChapterQuestion } from '../kit/ChapterQuestion.tsx'
import { type Training, useTraining } from '../kit/use-training.ts'
import { answersOf } from './answers.ts'
import type { Results } from './results.ts'

const answers = [
  { value: 'no', label: 'it cannot fit them any more' },
  { value: 'half', label: 'it fits about half' },
  { value: 'slower', label: 'it fits them all, but slower' },
  { value: 'same', label: 'it fits them all, just as fast' },
] as const

export function Ask({ results }: { results: Results }) {
  const { sweep, state, progress } = results
  const { giveAnswer } = useActions()
  const training = useTraining(sweep, progress)
  const noise = state.corruption === 1 ? 'every label is random' : `${percentText(state.corruption)} of the labels are random`
  return (
    <ChapterQuestion
      chapter="regularisers"
      question={`When ${noise}, what does the network do with weight decay on, or dropout?`}
      answers={answers}
      onAnswer={(answer) => {
        giveAnswer('regularisers', answer)
        training.start()
      }}
      note={announced(training)}
    >
      {answersOf(results).join(' ')}
    </ChapterQuestion>
  )
}

function announced({ missing, other, seconds }: Training): string {
  if (missing === 0) return 'All of the table’s networks are trained.'
  if (other) return `The training itself has to wait: ${other.title} is training its networks.`
  return `Your answer starts the training of ${missing} networks, ${durationText(seconds)}.`
}
