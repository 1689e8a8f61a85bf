// Mean ± standard deviation in a table cell; the deviation's place is kept, so that columns stand still when it comes.
import type { Spread } from '../../maths/spread.ts'
import { spreadParts } from '../../words/spreads.ts'
import './spread-value.css'

export function SpreadValue({ spread, text }: { spread: Spread; text: (value: number) => string }) {
  const { mean, deviation } = spreadParts(spread, text)
  return (
    <span className="spread">
      {mean ?? '–'} <span className="soft spread-deviation">{deviation}</span>
    </span>
  )
}
