// Why some networks of a sweep could not be trained, said once.
import { Notice } from '../../controls/Notice.tsx'
import { runKey } from '../../experiment/run-key.ts'
import { cellsOf, type Sweep } from '../../experiment/sweep.ts'
import { useRoteState } from '../../store/react.tsx'

export function Trouble({ sweep }: { sweep: Sweep }) {
  const cells = useRoteState((state) => state.sweeps.cells)
  const states = cellsOf(sweep).map((cell) => cells.get(runKey(cell)))
  const reasons = states.flatMap((cell) => {
    const ending = cell?.record.ending
    return cell?.problem ? [cell.problem] : ending?.kind === 'diverged' ? [ending.message] : []
  })
  if (reasons.length === 0) return null
  return (
    <Notice kind="problem">
      {reasons.length} of {states.length} networks could not be trained: {[...new Set(reasons)].join('; ')}.
    </Notice>
  )
}
