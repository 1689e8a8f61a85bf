// Another chapter's sweep that is under way: while it is, none can be started here.
import { chapters, type OpenChapter } from '../../experiment/chapters/table.ts'
import { runKey } from '../../experiment/runs/run-key.ts'
import { useRoteState } from '../../store/react.tsx'
import { otherOwner } from '../../store/sweep-state.ts'

export interface OtherSweep {
  readonly chapter: OpenChapter
  /** `chapter 3, More noise`. */
  readonly title: string
  readonly ended: number
  readonly total: number
}

/** Null where there is none. */
export function useOtherSweep(): OtherSweep | null {
  const chapter = useRoteState((state) => otherOwner(state.sweeps, state.chapter))
  const { asked, cells } = useRoteState((state) => state.sweeps)
  if (chapter === null) return null
  const number = chapters.findIndex(({ id }) => id === chapter)
  const ended = asked.filter((cell) => cells.get(runKey(cell))?.record.ending).length
  return { chapter, title: `chapter ${number + 1}, ${chapters[number]?.short}`, ended, total: asked.length }
}
