// The shell: the header, messages, the open chapter.
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { Notice } from '../controls/Notice.tsx'
import { type ChapterId, chapterIds } from '../experiment/chapters/table.ts'
import { useActions, useRoteState } from '../store/react.tsx'
import './app.css'
import { BackendBadge } from './BackendBadge.tsx'
import { SiteHeader } from './SiteHeader.tsx'

type ChapterComponent = ComponentType<{ badge: ReactNode }>

/** Every chapter's root, found by its folder; its code comes when it is opened. */
const roots = import.meta.glob<{ Chapter: ChapterComponent }>('../chapters/*/Chapter.tsx')
const components = Object.fromEntries(
  chapterIds.map((id) => [
    id,
    lazy(async () => {
      const load = roots[`../chapters/${id}/Chapter.tsx`]
      if (!load) throw new Error(`chapters: expected ${id} to have a Chapter.tsx`)
      return { default: (await load()).Chapter }
    }),
  ]),
) as unknown as Readonly<Record<ChapterId, ChapterComponent>>

/** `measure` times the backends anew. */
export function App({ measure }: { measure: () => Promise<void> }) {
  const open = useRoteState((state) => state.open)
  const Chapter = components[open]
  return (
    <>
      <SiteHeader />
      <main>
        <Notices />
        <Suspense fallback={<div className="chapter-coming" />}>
          <Chapter badge={<BackendBadge measure={measure} />} />
        </Suspense>
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
