// A real link to a chapter as it was left; pressed plainly, it opens without loading the page anew.
import { createContext, type MouseEvent, type ReactNode, useContext, useMemo } from 'react'
import { type ChapterId, type Place, placeIn } from '../../experiment/chapters/table.ts'
import { encodeLink, linkParameter } from '../../experiment/links/permalink.ts'
import { useActions, usePlace, useRoteState } from '../../store/react.tsx'

/** The address of a place. The shell, which knows the page's own, gives a whole one. */
export const AddressContext = createContext((place: Place): string => `?${linkParameter}=${encodeLink(place)}`)

interface ChapterLinkProps {
  readonly chapter: ChapterId
  readonly children: ReactNode
}

export function ChapterLink({ chapter, children }: ChapterLinkProps) {
  const { openChapter } = useActions()
  const values = usePlace(chapter)
  const isOpen = useRoteState((state) => state.open === chapter)
  const addressOf = useContext(AddressContext)
  const address = useMemo(() => addressOf(placeIn(chapter, values)), [addressOf, chapter, values])
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    openChapter(chapter)
    window.scrollTo(0, 0)
  }
  return (
    <a href={address} data-chapter={chapter} aria-current={isOpen ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  )
}
