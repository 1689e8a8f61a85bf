// A network trained on the images and labels of the last step: this chapter's, chapter 1's or an earlier visit's, whichever is on the shelf.
import { useEffect, useMemo } from 'react'
import type { ChapterId } from '../../experiment/chapters/table.ts'
import { defaultsOf } from '../../experiment/fields/field.ts'
import { type ExperimentSpec, runFields } from '../../experiment/runs/run-fields.ts'
import { runKey } from '../../experiment/runs/run-key.ts'
import type { RunRecord } from '../../experiment/runs/run-record.ts'
import { useActions, useRoteState } from '../../store/react.tsx'
import { recordOf } from '../../store/runs.ts'
import type { State } from '../../store/state.ts'
import { useTheorem } from './use-theorem.tsx'

export interface Trained {
  readonly spec: ExperimentSpec
  readonly record: RunRecord | null
  /** The chapter that trains it now; null where none does. */
  readonly trainer: ChapterId | null
}

export function useTrained(): Trained {
  const { dataset, images, corruption, pixels, imageSeed } = useTheorem().state
  const { recall } = useActions()
  const spec = useMemo(
    () => ({ ...defaultsOf(runFields), dataset, n: images, corruption, pixels, seed: imageSeed }),
    [dataset, images, corruption, pixels, imageSeed],
  )
  useEffect(() => void recall([spec]), [recall, spec])
  const record = useRoteState((state) => recordOf(state.runs, spec))
  const trainer = useRoteState(({ jobs }) => ownerOf(jobs, runKey(spec)))
  return { spec, record, trainer }
}

function ownerOf(jobs: State['jobs'], key: string): ChapterId | null {
  for (const [owner, { cells }] of jobs) if (cells.some((cell) => runKey(cell) === key)) return owner
  return null
}
