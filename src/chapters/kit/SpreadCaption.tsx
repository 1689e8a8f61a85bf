// A table's caption that says what its figures are: mean ± what, and of how many seeds.
import type { Spread } from '../../maths/spread.ts'
import { spreadMeaning } from '../../words/spreads.ts'
import './spread-caption.css'

interface SpreadCaptionProps {
  /** What the table shows. */
  readonly children: string
  /** All that the table shows; empty while it is hidden. */
  readonly spreads: readonly Spread[]
}

export function SpreadCaption({ children, spreads }: SpreadCaptionProps) {
  const meaning = spreadMeaning(spreads.map(({ n }) => n))
  return (
    <caption className="spread-caption soft">
      {children}
      {meaning === '' ? '' : `: ${meaning}`}
    </caption>
  )
}
