// What to take away, once the runs have shown it.
import { useAnswer } from '../../store/react.tsx'
import { listed } from '../../words/lists.ts'
import { percentText, pointsText } from '../../words/percents.ts'
import { Ending } from '../kit/Ending.tsx'
import { gainOver, unseenOf } from './gains.ts'
import { randomLearning } from './learning.ts'
import { isOver } from './race.ts'
import type { Results } from './results.ts'

/** Better than this with all off, 0-1, is called generalising. */
const generalises = 0.5

export function Conclusion({ results: { rows, plain, set, state } }: { results: Results }) {
  const isHidden = useAnswer('regularisers') === null
  const others = rows.filter((one) => one !== plain && one.points[2].runs.length > 0)
  const accuracy = unseenOf(plain.points[0])
  const isFit = others.some((one) => ['all', 'later'].includes(randomLearning(one)?.kind ?? ''))
  const held = others.filter((one) => isOver(one, state.seeds) && randomLearning(one)?.kind === 'not').map(({ title }) => title)
  const except = held.length === 0 ? '' : `; here only ${listed(held, 'and')} held out to the end`
  const gains = others.flatMap(({ points }) => gainOver(points[0], plain.points[0]) ?? [])
  const most = Math.max(0, ...gains.filter(({ isClear }) => isClear).map(({ spread }) => spread.mean))
  return (
    <Ending chapter="regularisers">
      {isHidden || accuracy === null || others.length === 0
        ? null
        : accuracy > generalises && isFit
          ? `regularisers slow learning by heart and do not prevent it${except}. Nor are they why the network generalises: ${percentText(accuracy)} of unseen ${set.noun[1]} are right without any${most > 0 ? `, and the best of them adds ${pointsText(most)}` : ''}.`
          : 'whether a regulariser prevents learning by heart, and whether the network generalises without it, are two questions; both are asked of each row.'}
    </Ending>
  )
}
