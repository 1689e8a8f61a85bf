// What the paper found, where this small run differs from it, and the line to take away.
import type { ReactNode } from 'react'

interface PaperNotesProps {
  /** Paragraphs. */
  readonly children: ReactNode
  /** One each. */
  readonly differences: ReactNode
  readonly takeAway?: string
}

export function PaperNotes({ children, differences, takeAway }: PaperNotesProps) {
  return (
    <div className="paper">
      {children}
      <p>What differs here:</p>
      <ul>{differences}</ul>
      {takeAway === undefined ? null : <TakeAway>{takeAway}</TakeAway>}
    </div>
  )
}

/** One sentence. */
export function TakeAway({ children }: { children: ReactNode }) {
  return <p className="take-away">To take away: {children}</p>
}

/** The paper, by its authors. */
export function PaperReference() {
  return (
    <>
      Zhang, Bengio, Hardt, Recht and Vinyals (
      <a href="https://arxiv.org/abs/1611.03530">“Understanding deep learning requires rethinking generalization”</a>, ICLR 2017)
    </>
  )
}
