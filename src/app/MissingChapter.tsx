// Stands in the place of a chapter that is not there. After a deploy its old code is gone, and the page of today has it: so the page
// is loaded anew at the same place, once, unless that would cost a run under way.
import { useEffect } from 'react'
import { Failure } from '../chapters/kit/Failure.tsx'
import { useRoteState } from '../store/react.tsx'
import { CodeMissing } from './chapter-code.ts'

interface MissingChapterProps {
  readonly error: unknown
  readonly onRetry: () => void
}

export function MissingChapter({ error, onRetry }: MissingChapterProps) {
  const isFree = useRoteState((state) => state.jobs.size === 0)
  const mayReload = isFree && error instanceof CodeMissing
  useEffect(() => {
    if (mayReload) reloadOnce()
  }, [mayReload])
  return <Failure part="This chapter" error={error} onRetry={onRetry} />
}

const storageKey = 'rote.reloaded'

/** Loads this address anew, unless that has been tried in this tab. */
function reloadOnce(): void {
  try {
    if (sessionStorage.getItem(storageKey) === window.location.href) return
    sessionStorage.setItem(storageKey, window.location.href)
    window.location.reload()
  } catch {
    // Without storage it might be loaded for ever: the reader decides.
  }
}
