// Shows a finished run once more, slowly enough to be watched: networks here learn faster than anyone can watch.
import { useEffect, useState } from 'react'
import { useActions } from '../../store/react.tsx'

/** Time for each evaluation, ms. */
export const evaluationMs = 180
/** A run of more evaluations than this is shown in larger steps. */
const mostEvaluations = 40

/** The evaluation that follows `index` of `last`, or null at the end. */
export function nextEvaluation(index: number, last: number): number | null {
  const next = index + Math.max(1, Math.round(last / mostEvaluations))
  return next < last ? next : null
}

export interface Replay {
  readonly isPlaying: boolean
  /** From the evaluation that is shown, or from the beginning where that is the last. */
  play(): void
  hold(): void
}

/** `index` of `last` is the evaluation that is shown; `isOver` says that none will be added. */
export function useReplay(index: number, last: number, isOver: boolean): Replay {
  const { scrub } = useActions()
  const [isPlaying, setPlaying] = useState(false)
  if (isPlaying && !isOver) setPlaying(false)
  useEffect(() => {
    if (!isPlaying) return
    const timer = setTimeout(() => {
      const next = nextEvaluation(index, last)
      scrub(next)
      if (next === null) setPlaying(false)
    }, evaluationMs)
    return () => clearTimeout(timer)
  }, [isPlaying, index, last, scrub])
  return {
    isPlaying,
    play: () => {
      if (index === last) scrub(0)
      setPlaying(true)
    },
    hold: () => setPlaying(false),
  }
}
