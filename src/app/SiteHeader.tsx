// Above every chapter: the name, the way to the others, colours and the link.
import { useLayoutEffect, useRef } from 'react'
import { ChapterLink } from '../chapters/kit/ChapterLink.tsx'
import { chapterIds, chapterOf, numberOf } from '../experiment/chapters/table.ts'
import { useRoteState } from '../store/react.tsx'
import { CopyLink } from './CopyLink.tsx'
import './site-header.css'
import { SkipLink } from './SkipLink.tsx'
import { ThemeToggle } from './ThemeToggle.tsx'
import { useFadedEdges } from './use-faded-edges.ts'

export function SiteHeader() {
  const open = useRoteState((state) => state.open)
  const nav = useRef<HTMLElement>(null)
  // Where the row is too long for the window, the open chapter is in sight.
  useLayoutEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>(`[data-chapter="${open}"]`)
    if (!nav.current || !link) return
    nav.current.scrollLeft = link.offsetLeft - nav.current.offsetLeft - (nav.current.clientWidth - link.offsetWidth) / 2
  }, [open])
  useFadedEdges(nav)
  return (
    <header className="site-header sans">
      <SkipLink />
      <span className="site-name" translate="no">
        Rote
      </span>
      <nav ref={nav} aria-label="Chapters">
        <ol>
          {chapterIds.map((id) => (
            <li key={id}>
              <ChapterLink chapter={id}>{`${numberOf(id)} ${chapterOf(id).short}`}</ChapterLink>
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
