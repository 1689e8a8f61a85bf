// The shell: name, chapters, link and colours above; messages; the open chapter.
import { ByHeart } from '../chapters/ByHeart.tsx'
import { Notice } from '../controls/Notice.tsx'
import { chapters, isOpenChapter } from '../experiment/chapters.ts'
import { useActions, useRoteState } from '../store/react.tsx'
import type { State } from '../store/state.ts'
import './app.css'
import { addressOf } from './address.ts'
import { BackendBadge } from './BackendBadge.tsx'
import { CopyLink } from './CopyLink.tsx'
import { placeOf } from './place.ts'
import { ThemeToggle } from './ThemeToggle.tsx'

export function App({ currentState }: { currentState: () => State }) {
  const open = useRoteState((state) => state.chapter)
  return (
    <>
      <header className="site-header sans">
        <span className="site-name">Rote</span>
        <nav aria-label="Chapters">
          <ol>
            {chapters.map(({ id, short }, index) =>
              isOpenChapter(id) ? (
                <li key={id}>
                  <a href={addressOf({ ...placeOf(currentState()), chapter: id })} aria-current={id === open ? 'page' : undefined}>
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
        <ByHeart badge={<BackendBadge />} />
      </main>
    </>
  )
}

function Notices() {
  const { dismiss } = useActions()
  const notices = useRoteState((state) => state.notices)
  if (notices.length === 0) return null
  return (
    <section className="notices" aria-label="Messages">
      {notices.map((notice) => (
        <Notice key={notice.message} kind="note" onDismiss={() => dismiss(notice)}>
          {notice.message}
        </Notice>
      ))}
    </section>
  )
}
