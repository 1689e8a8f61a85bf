// The shell: the header, messages, the open chapter, and who made all this.

import { type RefObject, useEffect, useRef } from 'react'
import { Boundary } from '../chapters/kit/Boundary.tsx'
import { AddressContext } from '../chapters/kit/ChapterLink.tsx'
import { Failure } from '../chapters/kit/Failure.tsx'
import { MissingCodeContext } from '../chapters/kit/LaterPart.tsx'
import { useRoteState } from '../store/react.tsx'
import { addressOf } from './address.ts'
import { BackendBadge } from './BackendBadge.tsx'
import { Colophon } from './Colophon.tsx'
import { MissingCode } from './MissingCode.tsx'
import { Notices } from './Notices.tsx'
import { OpenChapter } from './OpenChapter.tsx'
import './page-column.css'
import { SiteHeader } from './SiteHeader.tsx'
import { mainId } from './SkipLink.tsx'

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
        <main ref={useFocusThere()} id={mainId} tabIndex={-1}>
          <Notices />
          <MissingCodeContext value={MissingCode}>
            <OpenChapter badge={<BackendBadge measure={measure} />} onShown={onShown} />
          </MissingCodeContext>
        </main>
        <Colophon />
      </AddressContext>
    </Boundary>
  )
}

/** A chapter that is opened by a link inside of another takes that link with it: the keyboard then goes on in the new one. */
function useFocusThere(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  const open = useRoteState((state) => state.open)
  const before = useRef(open)
  useEffect(() => {
    if (before.current === open) return
    before.current = open
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [open])
  return main
}
