// The curves that are drawn: the run's, with earlier ones as ghosts. Once settings are moved away from the run's, it is one of them.
import { runKey } from '../../experiment/runs/run-key.ts'
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
  const spec = usePlace('by-heart')
  return { record: record && runKey(record.spec) === runKey(spec) ? record : null, ghosts }
}
