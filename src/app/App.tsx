// The shell: the header, messages, the open chapter.
import { lazy, type ReactNode, Suspense } from 'react'
import { Chapter as ByHeart } from '../chapters/by-heart/Chapter.tsx'
import { Notice } from '../controls/Notice.tsx'
import type { OpenChapter } from '../experiment/chapters/table.ts'
import { useActions, useRoteState } from '../store/react.tsx'
import './app.css'
import { BackendBadge } from './BackendBadge.tsx'
import { SiteHeader } from './SiteHeader.tsx'

/** Code of the chapters after the first comes when they are opened. */
const FiveWays = lazy(async () => ({ default: (await import('../chapters/five-ways/Chapter.tsx')).Chapter }))
const MoreNoise = lazy(async () => ({ default: (await import('../chapters/more-noise/Chapter.tsx')).Chapter }))
const Regularisers = lazy(async () => ({ default: (await import('../chapters/regularisers/Chapter.tsx')).Chapter }))
const Theorem = lazy(async () => ({ default: (await import('../chapters/theorem/Chapter.tsx')).Chapter }))

/** `measure` times the backends anew. */
export function App({ measure }: { measure: () => Promise<void> }) {
  const open = useRoteState((state) => state.chapter)
  return (
    <>
      <SiteHeader />
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
