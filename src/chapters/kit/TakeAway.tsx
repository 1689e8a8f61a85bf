// What to take away from what has just been seen: at a chapter's end, or beside its figure.
import { type ReactNode, useRef } from 'react'
import './ending.css'
import { TakeAwayBelow } from './ToTakeAway.tsx'

/** One or two sentences, true of what the reader has seen; null until there was something to see. Their room is kept from the start. */
export function TakeAway({ children }: { children: ReactNode }) {
  const place = useRef<HTMLParagraphElement>(null)
  const isSeen = children !== null && children !== undefined && children !== false
  return (
    <>
      {isSeen ? <TakeAwayBelow target={place} /> : null}
      <p ref={place} className={isSeen ? 'take-away' : 'take-away soft'} role="status" tabIndex={-1}>
        {isSeen ? <>To take away: {children}</> : 'What to take away stands here once you have seen it happen.'}
      </p>
    </>
  )
}
