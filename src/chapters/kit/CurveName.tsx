// Words that name a curve; pointing at them lights it.
import type { ReactNode } from 'react'
import { useHighlight } from './highlight.ts'

interface CurveNameProps {
  /** The curve's. */
  readonly id: string
  /** Its colour: `lie`, `truth`, `unseen`. */
  readonly className?: string
  readonly children: ReactNode
}

export function CurveName({ id, className = '', children }: CurveNameProps) {
  const highlight = useHighlight()
  return (
    <strong className={className} onPointerEnter={() => highlight(id)} onPointerLeave={() => highlight(null)}>
      {children}
    </strong>
  )
}
