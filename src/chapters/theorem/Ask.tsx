// The question of chapter 5, and what the theorem says.

import { Term } from '../../controls/Term.tsx'
import { useActions } from '../../store/react.tsx'
import { ChapterQuestion } from '../kit/ChapterQuestion.tsx'

const answers = [
  { value: 'exponential', label: 'about 2ⁿ, one for each labelling' },
  { value: 'square', label: 'about n²' },
  { value: 'linear', label: 'about 2n' },
  { value: 'labels', label: 'it depends on the labels' },
] as const

export function Ask() {
  const { giveAnswer } = useActions()
  return (
    <ChapterQuestion
      chapter="theorem"
      question={
        <>
          How many <Term name="weight">weights</Term> does a network need to fit any labels whatever of n points?
        </>
      }
      answers={answers}
      onAnswer={(answer) => giveAnswer('theorem', answer)}
    >
      The theorem: <strong className="construction">2n + d</strong> are enough (d numbers a point).
    </ChapterQuestion>
  )
}
