// How long a sweep that is under way still takes, in words that stand still.
import { useState } from 'react'
import type { SweepChapterId } from '../../experiment/chapters/table.ts'
import type { SweepProgress } from '../../store/jobs.ts'
import { secondsLeft } from '../../store/jobs.ts'
import { useRoteState } from '../../store/react.tsx'
import { timeLeftText } from '../../words/durations.ts'
import { type Anchor, secondsAt, steadied } from './steady.ts'

/** Share of the work before which its pace says little. */
const early = 0.15

/** Null while nothing runs, and before there is a pace to go by. */
export function useTimeLeft(chapter: SweepChapterId, { underWay, share }: SweepProgress): string | null {
  const job = useRoteState(({ jobs }) => jobs.get(chapter))
  const runs = useRoteState((state) => state.runs)
  const fitTimes = useRoteState((state) => state.device.fitTimes)
  const catalogue = useRoteState((state) => state.catalogue)
  const [anchor, setAnchor] = useState<Anchor | null>(null)
  const now = performance.now()
  const told = underWay && job?.phase === 'running' ? secondsLeft({ runs, catalogue }, job, now, fitTimes) : null
  const next = told === null ? null : steadied(anchor, told, now)
  if (next !== anchor) setAnchor(next)
  return next === null ? null : timeLeftText(secondsAt(next, now), share < early)
}
