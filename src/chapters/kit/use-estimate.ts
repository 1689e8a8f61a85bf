// About how long the rest of a sweep will take here.
import { pacedStepMs } from '../../experiment/runs/pace.ts'
import { runKey } from '../../experiment/runs/run-key.ts'
import { cellsOf, type Sweep } from '../../experiment/runs/sweep.ts'
import { secondsExpected } from '../../store/device.ts'
import { useRoteState } from '../../store/react.tsx'
import { isFinal } from '../../store/runs.ts'
import type { SecondsRange } from '../../words/durations.ts'

/** By what factor the pace may be other than a moment's measurement said, either way, and than the last run of the kind had. */
const unsurePace = 1.6
const likelyPace = 1.15

/** Seconds for the cells that have not ended, with what is known of this machine. */
export function useEstimate(sweep: Sweep): SecondsRange {
  const device = useRoteState((state) => state.device)
  const catalogue = useRoteState((state) => state.catalogue)
  const runs = useRoteState((state) => state.runs)
  const missing = cellsOf(sweep).filter((cell) => !isFinal(runs.get(runKey(cell))))
  const together = Math.min(device.workers, Math.max(1, missing.length))
  const estimates = missing.map((cell): SecondsRange => {
    const set = catalogue[cell.dataset]
    const { from, to } = secondsExpected(device, cell, set)
    // A range of epochs is wide enough.
    if (to > from) return { from, to }
    const factor = pacedStepMs(device.paces, cell, set, device.backend) === undefined ? unsurePace : likelyPace
    return { from: from / factor, to: to * factor }
  })
  const sum = (end: 'from' | 'to') => estimates.reduce((all, one) => all + one[end], 0) / together
  return { from: sum('from'), to: sum('to') }
}
