// A word that names a curve and wears its colour; pointing at it lights the curve.
import { createContext, type ReactNode, useContext } from 'react'

/** Takes the id of the curve that is pointed at, or null. */
export const HighlightContext = createContext<(id: string | null) => void>(() => {})

interface IdeaProps {
  readonly id: string
  readonly className?: string
  readonly children: ReactNode
}

export function Idea({ id, className = '', children }: IdeaProps) {
  const highlight = useContext(HighlightContext)
  return (
    <strong className={className} onPointerEnter={() => highlight(id)} onPointerLeave={() => highlight(null)}>
      {children}
    </strong>
  )
}
