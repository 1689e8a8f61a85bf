// What is trained first: what the reader has just asked for goes before all that waits.
import type { ExperimentSpec } from '../../experiment/runs/run-fields.ts'
import { runKey } from '../../experiment/runs/run-key.ts'
import { useActions, useRoteState } from '../../store/react.tsx'
import { isFinal } from '../../store/runs.ts'

/** Trains these cells at once, and then what was under way; nothing is disturbed where they have all ended. */
export function useQueue(): (first: readonly ExperimentSpec[]) => void {
  const { startCells } = useActions()
  const job = useRoteState(({ jobs }) => jobs.get('regularisers'))
  const runs = useRoteState((state) => state.runs)
  return (first) => {
    const missing = first.filter((cell) => !isFinal(runs.get(runKey(cell))))
    if (missing.length === 0) return
    const waiting = job?.kind === 'sweep' ? job.cells : []
    const all = new Map([...missing, ...waiting].map((cell) => [runKey(cell), cell]))
    void startCells([...all.values()])
  }
}
