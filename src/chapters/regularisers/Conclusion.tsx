// What to take away, once the runs have shown it.
import { useAnswer } from '../../store/react.tsx'
import { Ending } from '../kit/Ending.tsx'
import { gainOver, unseenOf } from './gains.ts'
import { isFitted } from './learning.ts'
import type { Results } from './results.ts'

/** Better than this with all off, 0-1, is called generalising. */
const generalises = 0.5

export function Conclusion({ results: { rows, plain } }: { results: Results }) {
  const isHidden = useAnswer('regularisers') === null
  const others = rows.filter((one) => one !== plain && one.points[2].runs.length > 0)
  const accuracy = unseenOf(plain.points[0])
  const isFit = others.some(({ points }) => isFitted(points[2]))
  const isHelped = others.some(({ points }) => (gainOver(points[0], plain.points[0])?.spread.mean ?? 0) > 0)
  return (
    <Ending chapter="regularisers">
      {isHidden || accuracy === null || others.length === 0
        ? null
        : accuracy > generalises && isFit
          ? `regularisers slow learning by heart and do not prevent it; and without any of them the network generalises still${isHelped ? ', a little worse' : ''}.`
          : 'whether a regulariser prevents learning by heart, and whether the network generalises without it, are two questions; both are asked of each row.'}
    </Ending>
  )
}
