// A table's caption that says what its figures are: mean ± what, and of how many seeds.
import { Term } from '../../controls/Term.tsx'
import type { Spread } from '../../maths/spread.ts'
import { spreadMeaning } from '../../words/spreads.ts'
import './spread-caption.css'

const deviation = 'standard deviation'

interface SpreadCaptionProps {
  /** What the table shows. */
  readonly children: string
  /** All that the table shows; empty while it is hidden. */
  readonly spreads: readonly Spread[]
}

export function SpreadCaption({ children, spreads }: SpreadCaptionProps) {
  const meaning = spreadMeaning(spreads.map(({ n }) => n))
  const [before, after] = meaning.split(deviation)
  return (
    <caption className="spread-caption soft">
      {children}
      {meaning === '' ? '' : ': '}
      {before}
      {after === undefined ? null : (
        <>
          <Term name={deviation} />
          {after}
        </>
      )}
    </caption>
  )
}
