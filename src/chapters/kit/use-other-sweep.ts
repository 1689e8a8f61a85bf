// Another chapter's sweep that is under way: while it is, none can be started here.
import { type ChapterId, chapterOf, numberOf } from '../../experiment/chapters/table.ts'
import { runKey } from '../../experiment/runs/run-key.ts'
import { otherSweep } from '../../store/jobs.ts'
import { useRoteState } from '../../store/react.tsx'
import { isFinal } from '../../store/runs.ts'

export interface OtherSweep {
  readonly chapter: ChapterId
  /** `chapter 3, More noise`. */
  readonly title: string
  readonly ended: number
  readonly total: number
}

/** Null where there is none. */
export function useOtherSweep(): OtherSweep | null {
  const chapter = useRoteState((state) => otherSweep(state.jobs, state.open))
  const cells = useRoteState((state) => (chapter ? state.jobs.get(chapter)?.cells : undefined)) ?? []
  const ended = useRoteState((state) => cells.filter((cell) => isFinal(state.runs.get(runKey(cell)))).length)
  if (chapter === null) return null
  return { chapter, title: `chapter ${numberOf(chapter)}, ${chapterOf(chapter).short}`, ended, total: cells.length }
}
