// About how long the rest of a sweep will take here.
import { runKey } from '../../experiment/runs/run-key.ts'
import { cellsOf, type Sweep } from '../../experiment/runs/sweep.ts'
import { estimateOn } from '../../store/device.ts'
import { useRoteState } from '../../store/react.tsx'
import { isFinal } from '../../store/runs.ts'

/** Seconds for the cells that have not ended, with what is known of this machine. */
export function useEstimate(sweep: Sweep): number {
  const device = useRoteState((state) => state.device)
  const catalogue = useRoteState((state) => state.catalogue)
  const runs = useRoteState((state) => state.runs)
  const missing = cellsOf(sweep).filter((cell) => !isFinal(runs.get(runKey(cell))))
  const seconds = missing.reduce((sum, cell) => sum + estimateOn({ device, catalogue }, cell), 0)
  return seconds / Math.min(device.workers, Math.max(1, missing.length))
}
