// The curves that are drawn: the run's, with earlier ones as ghosts. Once settings are moved away from the run's, it is one of them.
import type { RunRecord } from '../../experiment/runs/run-record.ts'
import { useGhosts, useSettingsRecord } from './use-bench.ts'

export interface ShownRuns {
  readonly record: RunRecord | null
  readonly ghosts: readonly RunRecord[]
}

export function useShownRuns(): ShownRuns {
  return { record: useSettingsRecord(), ghosts: useGhosts() }
}
