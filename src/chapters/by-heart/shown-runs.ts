// The curves that are drawn: the run's, with earlier ones as ghosts. Once p is moved away from the run's, it is one of them.
import { useMemo } from 'react'
import type { RunRecord } from '../../experiment/runs/run-record.ts'
import { ghostsBeside } from '../../store/ghosts.ts'
import { useRoteState } from '../../store/react.tsx'

export interface ShownRuns {
  readonly record: RunRecord | null
  readonly ghosts: readonly RunRecord[]
}

export function useShownRuns(): ShownRuns {
  const record = useRoteState((state) => state.record)
  const ghosts = useRoteState((state) => state.ghosts)
  const spec = useRoteState((state) => state.spec)
  return useMemo(
    () =>
      record && record.spec.corruption !== spec.corruption
        ? { record: null, ghosts: ghostsBeside(spec, ghosts, record) }
        : { record, ghosts },
    [record, ghosts, spec],
  )
}
