// About how long the rest of a sweep will take here.
import { estimateSeconds } from '../../experiment/runs/estimate.ts'
import { runKey } from '../../experiment/runs/run-key.ts'
import { cellsOf, type Sweep } from '../../experiment/runs/sweep.ts'
import { poolSize } from '../../protocol/pool.ts'
import { useRoteState } from '../../store/react.tsx'

/** Seconds for the cells that have not ended, with what is known of this machine. */
export function useEstimate(sweep: Sweep): number {
  const stepMs = useRoteState((state) => state.timings.find(({ backend }) => backend === state.backend)?.msPerStep)
  const cells = useRoteState((state) => state.sweeps.cells)
  const missing = cellsOf(sweep).filter((cell) => !cells.get(runKey(cell))?.record.ending)
  const seconds = missing.reduce((sum, cell) => sum + estimateSeconds(cell, stepMs ?? undefined), 0)
  return seconds / Math.min(poolSize(), Math.max(1, missing.length))
}
