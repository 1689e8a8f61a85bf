// The question of chapter 4; its answer trains the table, and what that says follows the answer.
import { Term } from '../../controls/Term.tsx'
import type { SweepProgress } from '../../store/jobs.ts'
import { useActions } from '../../store/react.tsx'
import { plural } from '../../words/counts.ts'
import { durationText } from '../../words/durations.ts'
import { counted } from '../../words/numbers.ts'
import { ChapterQuestion } from '../kit/ChapterQuestion.tsx'
import { type Training, useTraining } from '../kit/use-training.ts'
import { answerOf, askedRow } from './answers.ts'
import type { Results } from './results.ts'
import { useRows } from './use-rows.ts'

const answers = [
  { value: 'no', label: 'not any more' },
  { value: 'half', label: 'about half of them' },
  { value: 'slower', label: 'all of them, but slower' },
  { value: 'same', label: 'all of them, just as fast' },
] as const

export function Ask({ results }: { results: Results }) {
  const { sweep, state, progress } = results
  const { giveAnswer } = useActions()
  const { begin } = useRows()
  const training = useTraining(sweep, progress)
  return (
    <ChapterQuestion
      chapter="regularisers"
      question={
        <>
          Every label is random, and we switch on <Term name="dropout" />. Can the network still learn the labels <Term name="by heart" />?
        </>
      }
      answers={answers}
      onAnswer={(answer) => {
        giveAnswer('regularisers', answer)
        begin(askedRow(state))
      }}
      note={announced(training, progress)}
    >
      {answerOf(results)}
    </ChapterQuestion>
  )
}

function announced({ missing, other, seconds }: Training, { total, ended }: SweepProgress): string {
  if (missing === 0) return 'All of the table’s networks are trained.'
  if (other) return `The training itself has to wait: ${other.title} is training its networks.`
  const known = ended === 0 ? '' : ` (${plural(ended, ['network is', 'networks are'])} known already)`
  return `Your answer starts the training: the first curves come at once, all ${counted(total)} networks take ${durationText(seconds)}${known}.`
}
