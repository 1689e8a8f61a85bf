// What the workbench shows, read from the store: the run, those beside it, the images.
import { useMemo } from 'react'
import type { OpenedImages } from '../../experiment/datasets/images.ts'
import type { Problem } from '../../experiment/runs/problem.ts'
import { runKey } from '../../experiment/runs/run-key.ts'
import type { RunRecord } from '../../experiment/runs/run-record.ts'
import { usePlace, useReply, useRoteList, useRoteState } from '../../store/react.tsx'
import { problemOf } from '../../store/runs.ts'
import { ghostRecords, type Phase, phaseOf, shownRecord } from '../../store/workbench.ts'
import { benchImages } from '../../store/workbench-actions.ts'

/** The run that is shown, as far as it is in sight; null before there is one. */
export const useRecord = (): RunRecord | null => useRoteState(shownRecord)

/** The same while it is that of the settings: null once they are being moved away from it. */
export function useSettingsRecord(): RunRecord | null {
  const record = useRecord()
  const spec = usePlace('by-heart')
  return useMemo(() => (record && runKey(record.spec) === runKey(spec) ? record : null), [record, spec])
}

/** Earlier runs beside it. */
export const useGhosts = (): readonly RunRecord[] => useRoteList(ghostRecords)

export const usePhase = (): Phase => useRoteState(phaseOf)

/** Whether a run is under way, going or paused. */
export const isRunning = (phase: Phase): boolean => phase !== 'idle' && phase !== 'over'

/** Whether the run is shown slower than it is computed. */
export const useIsPaced = (): boolean => useRoteState(({ workbench }) => workbench.paced !== null)

/** Whether the run of the settings has come to its end and is in sight to the end: what can be done next is to watch it again. */
export function useIsDone(): boolean {
  const record = useSettingsRecord()
  return record?.ending?.kind === 'complete' && record.snapshots.length > 1
}

/** The images of the settings; null until they have come. */
export const useOpened = (): OpenedImages | null => useReply(benchImages(usePlace('by-heart'))).answer

/** Why there is no run, or why there are no images. */
export function useProblem(): Problem | null {
  const ofRun = useRoteState(({ runs, workbench: { shown } }) => shown && problemOf(runs, shown))
  const ofImages = useReply(benchImages(usePlace('by-heart'))).problem
  return ofRun ?? ofImages
}
