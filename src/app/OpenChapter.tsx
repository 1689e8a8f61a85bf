// The open chapter, a line while its code is on its way, and what to do where that does not come.

import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { Boundary } from '../chapters/kit/Boundary.tsx'
import { Failure } from '../chapters/kit/Failure.tsx'
import { Button } from '../controls/Button.tsx'
import { Notice } from '../controls/Notice.tsx'
import { type ChapterId, chapterOf, numberOf } from '../experiment/chapters/table.ts'
import { isAnyTraining } from '../store/jobs.ts'
import { useRoteState } from '../store/react.tsx'
import { type CodeMissing, chapterRoot, fetchChapter } from './chapter-code.ts'
import { lookForNewerVersion, newerVersion } from './newer-version.ts'
import './open-chapter.css'
import { ReloadButton } from './ReloadButton.tsx'

/** A chapter that has not come after so long may never, ms. */
const longMs = 15_000

interface OpenChapterProps {
  /** Says what the runs are computed on. */
  readonly badge: ReactNode
  /** Called when the chapter is there, or it is said why it is not. */
  readonly onShown: () => void
}

export function OpenChapter({ badge, onShown }: OpenChapterProps) {
  const open = useRoteState((state) => state.open)
  return (
    <Boundary key={open} fallback={(error, retry) => <Failure part="This chapter" error={error} onRetry={retry} />}>
      <OnceThere chapter={open} badge={badge} onShown={onShown} />
    </Boundary>
  )
}

function OnceThere({ chapter, badge, onShown }: { chapter: ChapterId } & OpenChapterProps) {
  const [problem, setProblem] = useState<CodeMissing | null>(null)
  const [Chapter, setChapter] = useState(() => chapterRoot(chapter))
  const isOver = Chapter !== undefined || problem !== null
  const load = useCallback(async () => {
    try {
      const root = await fetchChapter(chapter)
      setChapter(() => root)
    } catch (error) {
      setProblem(error as CodeMissing)
    }
  }, [chapter])
  useEffect(() => {
    if (isOver) onShown()
    else void load()
  }, [isOver, onShown, load])
  if (Chapter) return <Chapter badge={badge} />
  return problem ? <Missing problem={problem} onRetry={load} /> : <Coming chapter={chapter} />
}

const nameOf = (chapter: ChapterId): string => `chapter ${numberOf(chapter)}, ${chapterOf(chapter).short}`

function Coming({ chapter }: { chapter: ChapterId }) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="in-place chapter-coming" role="status">
      <p>{`Loading ${nameOf(chapter)}.`}</p>
      {isLong ? (
        <p>
          It takes long: the network is slow, or gone. <ReloadButton />
        </p>
      ) : null}
    </div>
  )
}

function Missing({ problem: { chapter, file, message }, onRetry }: { problem: CodeMissing; onRetry: () => Promise<void> }) {
  const isTraining = useRoteState(isAnyTraining)
  const isOld = useStore(newerVersion, (state) => state.isThere)
  const [isTrying, setTrying] = useState(false)
  const [hasTried, setTried] = useState(false)
  useEffect(() => void lookForNewerVersion(), [])
  const tryAgain = async () => {
    setTrying(true)
    await onRetry()
    setTrying(false)
    setTried(true)
    void lookForNewerVersion()
  }
  return (
    <div className="in-place">
      <Notice kind="problem">
        <p>
          {`The code of ${nameOf(chapter)}, could not be loaded: ${file ? `${file} did not come` : message}.`}
          {isTraining ? ' What is training goes on.' : ''}
        </p>
        {isOld ? <p>This version of the page is not there any more; the newer one has the chapter.</p> : null}
        {hasTried && !isOld ? <p>It did not come this time either. Some browsers ask again only when the page is reloaded.</p> : null}
        <Button kind="quiet" busy={isTrying} onClick={() => void tryAgain()}>
          {isTrying ? 'Trying' : 'Try again'}
        </Button>{' '}
        {hasTried && !isOld ? <ReloadButton /> : null}
      </Notice>
    </div>
  )
}
