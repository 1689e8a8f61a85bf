// Keeps the page from scrolling under a finger that holds something, and only then: a picture may still be scrolled past.
import { type RefObject, useEffect } from 'react'

/** `isHeld` is asked when a touch begins; the pointer event that says what was taken hold of comes before it. */
export function useHeldTouch(ref: RefObject<Element | null>, isHeld: () => boolean): void {
  useEffect(() => {
    const element = ref.current
    // React listens passively, and a passive listener cannot hold anything.
    const hold = (event: Event) => isHeld() && event.preventDefault()
    element?.addEventListener('touchstart', hold, { passive: false })
    return () => element?.removeEventListener('touchstart', hold)
  })
}
