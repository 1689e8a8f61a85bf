// Where a note stands: under its word, above it where there is no room below, and always within the window.
import { type RefObject, useLayoutEffect } from 'react'

/** Between note and word, and note and the window's edges, px. */
const gapPx = 6
const edgePx = 8

/** Places the note by the word's first line, in the window's coordinates. */
export function useNotePlace(word: RefObject<HTMLElement | null>, note: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const at = word.current?.getClientRects()[0]
    const own = note.current
    if (!at || !own) return
    const { clientWidth, clientHeight } = document.documentElement
    const { width, height } = own.getBoundingClientRect()
    const below = at.bottom + gapPx
    const above = at.top - gapPx - height
    const top = below + height > clientHeight - edgePx && above >= edgePx ? above : below
    own.style.left = `${Math.max(edgePx, Math.min(at.left, clientWidth - edgePx - width))}px`
    own.style.top = `${top}px`
  }, [word, note])
}
