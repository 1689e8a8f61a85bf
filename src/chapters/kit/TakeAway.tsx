// What to take away from what has just been seen: at a chapter's end, or beside its figure.
import type { ReactNode } from 'react'
import './ending.css'

/** One or two sentences, true of what the reader has seen; null until there was something to see. Their room is kept from the start. */
export function TakeAway({ children }: { children: ReactNode }) {
  const isSeen = children !== null && children !== undefined && children !== false
  return (
    <p className={isSeen ? 'take-away' : 'take-away soft'} role="status" tabIndex={-1}>
      {isSeen ? <>To take away: {children}</> : 'What to take away stands here once you have seen it happen.'}
    </p>
  )
}
