// The shell: name, chapters, link and colours above; messages; the open chapter.
import { lazy, type MouseEvent, type ReactNode, Suspense } from 'react'
import { ByHeart } from '../chapters/ByHeart.tsx'
import { Notice } from '../controls/Notice.tsx'
import { chapters, isOpenChapter, type OpenChapter } from '../experiment/chapters.ts'
import { useActions, useRoteState } from '../store/react.tsx'
import type { State } from '../store/state.ts'
import './app.css'
import { addressOf } from './address.ts'
import { BackendBadge } from './BackendBadge.tsx'
import { CopyLink } from './CopyLink.tsx'
import { placeOf } from './place.ts'
import { ThemeToggle } from './ThemeToggle.tsx'

/** Code of the chapters after the first comes when they are opened. */
const FiveWays = lazy(async () => ({ default: (await import('../chapters/FiveWays.tsx')).FiveWays }))
const MoreNoise = lazy(async () => ({ default: (await import('../chapters/MoreNoise.tsx')).MoreNoise }))
const Regularisers = lazy(async () => ({ default: (await import('../chapters/Regularisers.tsx')).Regularisers }))
const Theorem = lazy(async () => ({ default: (await import('../chapters/Theorem.tsx')).Theorem }))

interface AppProps {
  readonly currentState: () => State
  /** Times the backends anew. */
  readonly measure: () => Promise<void>
}

export function App({ currentState, measure }: AppProps) {
  const open = useRoteState((state) => state.chapter)
  const { openChapter } = useActions()
  const follow = (event: MouseEvent, id: OpenChapter) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    openChapter(id)
    window.scrollTo(0, 0)
  }
  return (
    <>
      <header className="site-header sans">
        <span className="site-name">Rote</span>
        <nav aria-label="Chapters">
          <ol>
            {chapters.map(({ id, short }, index) =>
              isOpenChapter(id) ? (
                <li key={id}>
                  <a
                    href={addressOf(placeOf(currentState(), id))}
                    aria-current={id === open ? 'page' : undefined}
                    onClick={(event) => follow(event, id)}
                  >
                    {index + 1} {short}
                  </a>
                </li>
              ) : null,
            )}
          </ol>
        </nav>
        <div className="site-actions">
          <ThemeToggle />
          <CopyLink address={() => addressOf(placeOf(currentState()))} />
        </div>
      </header>
      <main>
        <Notices />
        <Suspense fallback={<div className="chapter-coming" />}>
          <Chapter id={open} badge={<BackendBadge measure={measure} />} />
        </Suspense>
      </main>
    </>
  )
}

function Chapter({ id, badge }: { id: OpenChapter; badge: ReactNode }) {
  switch (id) {
    case 'by-heart':
      return <ByHeart badge={badge} />
    case 'five-ways':
      return <FiveWays badge={badge} />
    case 'more-noise':
      return <MoreNoise badge={badge} />
    case 'regularisers':
      return <Regularisers badge={badge} />
    case 'theorem':
      return <Theorem />
    default:
      return id satisfies never
  }
}

/** All that a link could not say and all that else is to know, in one box. */
function Notices() {
  const { dismissNotices } = useActions()
  const notices = useRoteState((state) => state.notices)
  const [first, ...more] = notices
  if (!first) return null
  return (
    <section className="notices" aria-label="Messages">
      <Notice kind="note" onDismiss={dismissNotices}>
        {more.length === 0 ? (
          first.message
        ) : (
          <ul>
            {notices.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        )}
      </Notice>
    </section>
  )
}
