// A prediction asked before the figure answers: one press is the answer, another button goes on without one.

import type { ReactNode } from 'react'
import './button.css'
import './question.css'

export interface QuestionProps<V extends string> {
  readonly question: ReactNode
  readonly answers: readonly { readonly value: V; readonly label: string }[]
  /** What was answered, or null. */
  readonly answer: V | null
  readonly onAnswer: (value: V) => void
  readonly onSkip?: () => void
}

export function Question<V extends string>({ question, answers, answer, onAnswer, onSkip }: QuestionProps<V>) {
  return (
    <fieldset className="question">
      <legend>{question}</legend>
      <div className="question-answers sans">
        {answers.map(({ value, label }) => (
          <button key={value} type="button" className="button button-quiet" aria-pressed={value === answer} onClick={() => onAnswer(value)}>
            {label}
          </button>
        ))}
        {onSkip && (
          <button type="button" className="button question-skip" onClick={onSkip}>
            Skip: just show me
          </button>
        )}
      </div>
    </fieldset>
  )
}
