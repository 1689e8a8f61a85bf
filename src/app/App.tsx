// The shell: the header, messages, the open chapter, and who made all this.
import { Boundary } from '../chapters/kit/Boundary.tsx'
import { AddressContext } from '../chapters/kit/ChapterLink.tsx'
import { Failure } from '../chapters/kit/Failure.tsx'
import { addressOf } from './address.ts'
import { BackendBadge } from './BackendBadge.tsx'
import { Colophon } from './Colophon.tsx'
import { Notices } from './Notices.tsx'
import { OpenChapter } from './OpenChapter.tsx'
import { SiteHeader } from './SiteHeader.tsx'

interface AppProps {
  /** Times the backends anew. */
  readonly measure: () => Promise<void>
  /** Called when there is something to be read. */
  readonly onShown: () => void
}

export function App({ measure, onShown }: AppProps) {
  return (
    <Boundary fallback={(error, retry) => <Failure part="The page" error={error} onRetry={retry} />}>
      <AddressContext value={addressOf}>
        <SiteHeader />
        <main>
          <Notices />
          <OpenChapter badge={<BackendBadge measure={measure} />} onShown={onShown} />
        </main>
        <Colophon />
      </AddressContext>
    </Boundary>
  )
}
