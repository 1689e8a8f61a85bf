// The shell: the header, messages, the open chapter.
import { Suspense } from 'react'
import { Boundary } from '../chapters/kit/Boundary.tsx'
import { Notice } from '../controls/Notice.tsx'
import { useActions, useRoteState } from '../store/react.tsx'
import './app.css'
import { BackendBadge } from './BackendBadge.tsx'
import { chapterRoot } from './chapter-code.ts'
import { MissingChapter } from './MissingChapter.tsx'
import { SiteHeader } from './SiteHeader.tsx'

/** `measure` times the backends anew. */
export function App({ measure }: { measure: () => Promise<void> }) {
  const open = useRoteState((state) => state.open)
  const Chapter = chapterRoot(open)
  return (
    <>
      <SiteHeader />
      <main>
        <Notices />
        <Boundary attempt={open} fallback={(error, retry) => <MissingChapter error={error} onRetry={retry} />}>
          <Suspense fallback={<div className="chapter-coming" />}>
            <Chapter badge={<BackendBadge measure={measure} />} />
          </Suspense>
        </Boundary>
      </main>
    </>
  )
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
