// The way down to what is to be taken away, which may lie below what the reader is looking at: a line in the header, and words beside the answer where the header has no room.
import { type RefObject, useEffect, useState } from 'react'
import { TextButton } from './TextButton.tsx'
import './to-take-away.css'
import { bringIntoView } from './use-brought-into-view.ts'

export function ToTakeAway() {
  return (
    <span className="to-take-away">
      <TextButton onClick={() => bringIntoView(document.querySelector<HTMLElement>('.take-away'))}>what to take away</TextButton>
    </span>
  )
}

/** Stands in the header while what there is to take away lies below it, until the reader has had it in view. */
export function TakeAwayBelow({ target }: { target: RefObject<HTMLElement | null> }) {
  const [isBelow, setBelow] = useState(false)
  useEffect(() => {
    if (!target.current) return
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry) return
      if (entry.isIntersecting) observer.disconnect()
      setBelow(!entry.isIntersecting && entry.boundingClientRect.top > 0)
    })
    observer.observe(target.current)
    return () => observer.disconnect()
  }, [target])
  if (!isBelow) return null
  return (
    <button type="button" className="take-away-below sans" onClick={() => bringIntoView(target.current)}>
      What to take away <span aria-hidden="true">↓</span>
    </button>
  )
}
