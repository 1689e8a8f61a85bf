// More seeds for every row: some of what few seeds cannot tell from chance, more can.
import { regulariserFields, regulariserSweep } from '../../experiment/chapters/regularisers.ts'
import { usePlace } from '../../store/react.tsx'
import { durationText } from '../../words/durations.ts'
import { NotedButton } from '../kit/NotedButton.tsx'
import { useEstimate } from '../kit/use-estimate.ts'
import { useOtherSweep } from '../kit/use-other-sweep.ts'
import { useRows } from './use-rows.ts'

const more = 2

export function MoreSeeds() {
  const state = usePlace('regularisers')
  const { askMoreSeeds } = useRows()
  const isTaken = useOtherSweep() !== null
  const isFull = state.seeds + more > regulariserFields.seeds.max
  const seconds = useEstimate(regulariserSweep({ ...state, seeds: isFull ? state.seeds : state.seeds + more }))
  return (
    <NotedButton
      kind="quiet"
      label={`Train every row with ${more} more seeds`}
      note={`, ${durationText(seconds)}`}
      disabled={isTaken || isFull}
      onClick={() => askMoreSeeds(more)}
    />
  )
}
