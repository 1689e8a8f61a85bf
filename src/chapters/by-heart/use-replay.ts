// Shows a finished run once more, slowly enough to be watched: networks here learn faster than anyone can look.
import { useEffect, useState } from 'react'
import { useActions } from '../../store/react.tsx'

/** Time for each moment, ms. */
const momentMs = 180
/** A run of more moments than this is shown in larger steps. */
const mostMoments = 40

/** The moment that follows `index` of `last`, or null at the end. */
export function nextMoment(index: number, last: number): number | null {
  const next = index + Math.max(1, Math.round(last / mostMoments))
  return next < last ? next : null
}

export interface Replay {
  readonly isPlaying: boolean
  /** From the moment that is shown, or from the beginning where that is the last. */
  play(): void
  hold(): void
}

/** `index` of `last` is the moment that is shown; `isOver` says that no moment will be added. */
export function useReplay(index: number, last: number, isOver: boolean): Replay {
  const { scrub } = useActions()
  const [isPlaying, setPlaying] = useState(false)
  if (isPlaying && !isOver) setPlaying(false)
  useEffect(() => {
    if (!isPlaying) return
    const timer = setTimeout(() => {
      const next = nextMoment(index, last)
      scrub(next)
      if (next === null) setPlaying(false)
    }, momentMs)
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
