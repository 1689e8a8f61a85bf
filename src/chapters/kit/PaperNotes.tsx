// What the paper found, and where this small run differs from it.
import type { ReactNode } from 'react'

interface PaperNotesProps {
  /** Paragraphs. */
  readonly children: ReactNode
  /** One each. */
  readonly differences: ReactNode
}

export function PaperNotes({ children, differences }: PaperNotesProps) {
  return (
    <div className="paper">
      {children}
      <p>What differs here:</p>
      <ul>{differences}</ul>
    </div>
  )
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
