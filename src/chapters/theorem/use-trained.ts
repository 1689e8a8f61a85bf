// A network trained on the images and labels of the last step: this chapter's, chapter 1's or an earlier visit's, whichever is on the shelf.
import { useEffect, useEffectEvent, useMemo } from 'react'
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
  const spec = useMemo(
    () => ({ ...defaultsOf(runFields), dataset, n: images, corruption, pixels, seed: imageSeed }),
    [dataset, images, corruption, pixels, imageSeed],
  )
  const record = useRoteState((state) => recordOf(state.runs, spec))
  const trainer = useRoteState(({ jobs }) => ownerOf(jobs, runKey(spec)))
  return { spec, record, trainer }
}

/** Brings back what an earlier visit trained. */
export function useKeptTrained({ spec }: Trained): void {
  const { recall } = useActions()
  useEffect(() => void recall([spec]), [recall, spec])
}

/** Settings stand still so long before they are trained, ms: a slider that is being dragged passes many. */
const stillMs = 350

/** Once the reader has asked for the images or for a training, every change of them is trained by itself, unless it is known. */
export function useTraining({ spec, record, trainer }: Trained): void {
  const { hasAsked } = useTheorem()
  const { recall, trainRun } = useActions()
  const isKnown = useEffectEvent(() => record !== null && (record.ending !== null || trainer !== null))
  useEffect(() => {
    if (!hasAsked) return
    let isWanted = true
    const timer = setTimeout(async () => {
      await recall([spec])
      if (isWanted && !isKnown()) trainRun('theorem', spec)
    }, stillMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [hasAsked, spec, recall, trainRun])
}

function ownerOf(jobs: State['jobs'], key: string): ChapterId | null {
  for (const [owner, { cells }] of jobs) if (cells.some((cell) => runKey(cell) === key)) return owner
  return null
}
