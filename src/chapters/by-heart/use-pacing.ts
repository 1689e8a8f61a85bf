// Shows a run slower than it is computed, so that it can be watched: once the figure stands still, one evaluation after another.
import { useEffect, useEffectEvent, useState } from 'react'
import type { ExperimentSpec } from '../../experiment/runs/run-fields.ts'
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

/** Returns how long the run that is shown took to be shown slowly to its end, ms; null where it was not, or is still to come there. */
export function usePacing(): number | null {
  const { pace } = useActions()
  const paced = useRoteState(({ workbench }) => workbench.paced)
  const last = useRoteState((state) => Math.max(0, (computedRecord(state)?.snapshots.length ?? 0) - 1))
  const isOver = useRoteState((state) => !isUnderWay(state))
  const shown = useRoteState(({ workbench }) => workbench.shown)
  const [begunAt, setBegunAt] = useState<number | null>(null)
  const [taken, setTaken] = useState<{ readonly of: ExperimentSpec | null; readonly ms: number } | null>(null)
  const isPaced = paced !== null

  useEffect(() => {
    if (!isOver) setTaken(null)
  }, [isOver])

  useEffect(() => {
    if (!isPaced) return
    let timer = setTimeout(begin, restMs + beatMs)
    function begin() {
      // What is scrolled from here on holds nothing up.
      removeEventListener('scroll', wait)
      setBegunAt(performance.now())
    }
    function wait() {
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

  // Evaluations that come meanwhile leave the timer alone.
  const isDue = paced !== null && begunAt !== null && (paced < last || isOver)
  const advance = useEffectEvent(() => {
    if (paced === null || begunAt === null) return
    const elapsedMs = performance.now() - begunAt
    if (paced >= last) setTaken({ of: shown, ms: elapsedMs })
    pace(paced >= last ? null : Math.min(last, Math.max(paced + 1, dueAt(elapsedMs, last))))
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each evaluation that has had its turn sets the timer for the next
  useEffect(() => {
    if (!isDue) return
    const timer = setTimeout(advance, evaluationMs)
    return () => clearTimeout(timer)
  }, [isDue, paced])

  return taken && taken.of === shown ? taken.ms : null
}
