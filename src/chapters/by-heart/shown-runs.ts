// The curves that are drawn: the run's, with earlier ones as ghosts. Once p is moved away from the run's, it is one of them.
import type { RunRecord } from '../../experiment/runs/run-record.ts'
import { usePlace } from '../../store/react.tsx'
import { useGhosts, useRecord } from './use-bench.ts'

export interface ShownRuns {
  readonly record: RunRecord | null
  readonly ghosts: readonly RunRecord[]
}

export function useShownRuns(): ShownRuns {
  const record = useRecord()
  const ghosts = useGhosts()
  const { corruption } = usePlace('by-heart')
  return { record: record?.spec.corruption === corruption ? record : null, ghosts }
}
