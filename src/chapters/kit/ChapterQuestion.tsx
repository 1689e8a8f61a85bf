// A chapter's question, and afterwards one line that keeps the reader's answer beside what happened.
import { type ReactNode, useEffect, useRef } from 'react'
import { Question } from '../../controls/Question.tsx'
import type { AnswerIn, ChapterId } from '../../experiment/chapters/table.ts'
import { useActions, useAnswer } from '../../store/react.tsx'
import { BackToShared } from './BackToShared.tsx'
import { TextButton } from './TextButton.tsx'
import { ToTakeAway } from './ToTakeAway.tsx'
import { scrollTo } from './use-brought-into-view.ts'

/** Chapters that let a question be skipped; their answers are words. */
type AskingChapter = { [C in ChapterId]: 'skipped' extends AnswerIn<C> ? C : never }[ChapterId]

interface ChapterQuestionProps<C extends AskingChapter, A extends AnswerIn<C> & string> {
  readonly chapter: C
  readonly question: ReactNode
  readonly answers: readonly { readonly value: A; readonly label: string }[]
  /** Called with the answer, or that it was skipped: the chapter has to keep it, and to show what was asked about either way. */
  readonly onAnswer: (answer: A | 'skipped') => void
  /** What an answer sets going. */
  readonly note?: string
  /** What it came to: follows the answer. */
  readonly children: ReactNode
}

export function ChapterQuestion<C extends AskingChapter, A extends AnswerIn<C> & string>({
  chapter,
  question,
  answers,
  onAnswer,
  note,
  children,
}: ChapterQuestionProps<C, A>) {
  const { giveAnswer } = useActions()
  const answer = useAnswer(chapter)
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(answer)
  useEffect(() => {
    if (before.current === answer) return
    before.current = answer
    // The buttons that had the focus are gone; and once answered, the figure is what there is to look at.
    place.current?.focus({ preventScroll: true })
    if (answer !== null && place.current) scrollTo(place.current)
  }, [answer])
  const said = answers.find(({ value }) => value === answer)
  return (
    <div ref={place} className="ask" tabIndex={-1}>
      {answer === null ? (
        <>
          <Question question={question} answers={answers} answer={null} onAnswer={onAnswer} onSkip={() => onAnswer('skipped')} />
          {note === undefined ? null : <p className="soft sans">{note}</p>}
        </>
      ) : (
        <p className="asked sans">
          <span>
            {question}{' '}
            {said ? (
              <>
                You said <strong>{said.label}</strong>
                {'. '}
              </>
            ) : null}
            {children}
          </span>{' '}
          <span className="asked-ways">
            <BackToShared onBack={() => place.current?.focus({ preventScroll: true })} />
            <ToTakeAway />
            <TextButton onClick={() => giveAnswer(chapter, null)}>ask me again</TextButton>
          </span>
        </p>
      )}
    </div>
  )
}
