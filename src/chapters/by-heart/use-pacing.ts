// Shows a run slower than it is computed, so that it can be watched: once the figure stands still, one evaluation after another.
import { useEffect, useState } from 'react'
import { useActions, useRoteState } from '../../store/react.tsx'
import { computedRecord, isUnderWay } from '../../store/workbench.ts'
import { evaluationMs } from './use-replay.ts'

/** The page has come to rest when it has not been scrolled for so long, ms. */
const restMs = 350
/** Then nothing moves for a moment: what is about to change is seen as it was. */
const beatMs = 350

/** A run of more evaluations than this is shown in larger steps: in about five seconds. */
const mostSteps = 28

/** The evaluation whose turn it is after so long: where the page is slow, some are left out, so that it takes no longer. */
export const dueAt = (elapsedMs: number, last: number): number => Math.floor((elapsedMs / evaluationMs) * Math.max(1, last / mostSteps))

export interface Pacing {
  readonly isPaced: boolean
  /** How long the last run that was shown slowly to its end took to be shown, ms. */
  readonly shownMs: number | null
}

export function usePacing(): Pacing {
  const { pace } = useActions()
  const paced = useRoteState(({ workbench }) => workbench.paced)
  const last = useRoteState((state) => Math.max(0, (computedRecord(state)?.snapshots.length ?? 0) - 1))
  const isOver = useRoteState((state) => !isUnderWay(state))
  const [begunAt, setBegunAt] = useState<number | null>(null)
  const [shownMs, setShownMs] = useState<number | null>(null)
  const isPaced = paced !== null

  useEffect(() => {
    if (!isPaced) return
    let timer = setTimeout(begin, restMs + beatMs)
    function begin() {
      setBegunAt(performance.now())
      setShownMs(null)
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(begin, restMs + beatMs)
    }
    addEventListener('scroll', wait)
    return () => {
      clearTimeout(timer)
      removeEventListener('scroll', wait)
      setBegunAt(null)
    }
  }, [isPaced])

  useEffect(() => {
    if (paced === null || begunAt === null) return
    if (paced >= last && !isOver) return
    const timer = setTimeout(() => {
      const elapsedMs = performance.now() - begunAt
      if (paced >= last) setShownMs(elapsedMs)
      pace(paced >= last ? null : Math.min(last, Math.max(paced + 1, dueAt(elapsedMs, last))))
    }, evaluationMs)
    return () => clearTimeout(timer)
  }, [paced, last, isOver, begunAt, pace])

  return { isPaced, shownMs }
}
