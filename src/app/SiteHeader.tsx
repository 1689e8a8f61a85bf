// Above every chapter: the name, the way to the others, colours and the link.
import { type MouseEvent, useLayoutEffect, useMemo, useRef } from 'react'
import { type ChapterId, chapterIds, chapterOf, numberOf, placeIn } from '../experiment/chapters/table.ts'
import { useActions, usePlace, useRoteState } from '../store/react.tsx'
import { addressOf } from './address.ts'
import { CopyLink } from './CopyLink.tsx'
import './site-header.css'
import { ThemeToggle } from './ThemeToggle.tsx'

export function SiteHeader() {
  const open = useRoteState((state) => state.open)
  const nav = useRef<HTMLElement>(null)
  // Where the row is too long for the window, the open chapter is in sight.
  useLayoutEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>(`[data-chapter="${open}"]`)
    if (nav.current && link) nav.current.scrollLeft = link.offsetLeft - (nav.current.clientWidth - link.offsetWidth) / 2
  }, [open])
  return (
    <header className="site-header sans">
      <span className="site-name" translate="no">
        Rote
      </span>
      <nav ref={nav} aria-label="Chapters">
        <ol>
          {chapterIds.map((id) => (
            <li key={id}>
              <ChapterLink chapter={id} title={`${numberOf(id)} ${chapterOf(id).short}`} isOpen={id === open} />
            </li>
          ))}
        </ol>
      </nav>
      <div className="site-actions">
        <ThemeToggle />
        <CopyLink />
      </div>
    </header>
  )
}

/** A real link to the chapter as it was left; pressed plainly, it opens without loading the page anew. */
function ChapterLink({ chapter, title, isOpen }: { chapter: ChapterId; title: string; isOpen: boolean }) {
  const { openChapter } = useActions()
  const values = usePlace(chapter)
  const address = useMemo(() => addressOf(placeIn(chapter, values)), [chapter, values])
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    openChapter(chapter)
    window.scrollTo(0, 0)
  }
  return (
    <a href={address} data-chapter={chapter} aria-current={isOpen ? 'page' : undefined} onClick={follow}>
      {title}
    </a>
  )
}
