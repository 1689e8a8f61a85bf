// A figure between two rules: its sentence, drawings and controls. A curve that is pointed at in one of them is lit in all.
import { type ReactNode, type Ref, useState } from 'react'
import { HighlightContext, HighlightedContext } from './highlight.ts'

interface FigurePanelProps {
  readonly label: string
  /** Where other parts bring the figure into sight, by its focus. */
  readonly ref?: Ref<HTMLElement>
  readonly children: ReactNode
}

export function FigurePanel({ label, ref, children }: FigurePanelProps) {
  const [highlighted, highlight] = useState<string | null>(null)
  return (
    <HighlightContext value={highlight}>
      <HighlightedContext value={highlighted}>
        <section ref={ref} className="figure-panel" aria-label={label} tabIndex={ref ? -1 : undefined}>
          {children}
        </section>
      </HighlightedContext>
    </HighlightContext>
  )
}
