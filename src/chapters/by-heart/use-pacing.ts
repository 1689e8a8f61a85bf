// Shows a run slower than it is computed, so that it can be watched: once the figure stands still, one evaluation after another.
import { useEffect, useState } from 'react'
import { useActions, useRoteState } from '../../store/react.tsx'
import { computedRecord, isUnderWay } from '../../store/workbench.ts'
import { evaluationMs, nextEvaluation } from './use-replay.ts'

/** The page has come to rest when it has not been scrolled for so long, ms. */
const restMs = 350
/** Then nothing moves for a moment: what is about to change is seen as it was. */
const beatMs = 350

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
    const next = isOver ? nextEvaluation(paced, last) : Math.min(paced + 1, last)
    if (next === paced) return
    const timer = setTimeout(() => {
      if (next === null) setShownMs(performance.now() - begunAt)
      pace(next)
    }, evaluationMs)
    return () => clearTimeout(timer)
  }, [paced, last, isOver, begunAt, pace])

  return { isPaced, shownMs }
}
