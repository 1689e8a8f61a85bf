// How many unseen images are answered rightly, as a bar from nothing to all, with the place of blind guessing.
import type { Spread } from '../../maths/spread.ts'
import { inPercent } from '../../words/percents.ts'
import { accuracyOf } from '../../words/spreads.ts'
import { SpreadValue } from '../kit/SpreadValue.tsx'

export function UnseenBar({ error, chance }: { error: Spread; chance: number }) {
  const accuracy = accuracyOf(error)
  return (
    <>
      <span className="unseen">
        <SpreadValue spread={accuracy} text={inPercent} />
      </span>
      <span className="unseen-bar" aria-hidden="true">
        <span className="unseen-bar-right" style={{ inlineSize: `${100 * (accuracy.mean ?? 0)}%` }} />
        <span className="unseen-bar-chance" style={{ insetInlineStart: `${100 * chance}%` }} />
      </span>
    </>
  )
}
