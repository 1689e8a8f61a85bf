// The open chapter, a line while its code is on its way, and what to do where that does not come.

import { type ReactNode, useEffect, useState } from 'react'
import { Boundary } from '../chapters/kit/Boundary.tsx'
import { Failure } from '../chapters/kit/Failure.tsx'
import { usePartCode } from '../chapters/kit/LaterPart.tsx'
import { type ChapterId, chapterOf, numberOf } from '../experiment/chapters/table.ts'
import { useRoteState } from '../store/react.tsx'
import { chapterCode } from './chapter-code.ts'
import { MissingCode } from './MissingCode.tsx'
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
  const { code: Chapter, problem, retry } = usePartCode(chapterCode(chapter))
  const isOver = Chapter !== undefined || problem !== null
  useEffect(() => {
    if (isOver) onShown()
  }, [isOver, onShown])
  if (Chapter) return <Chapter badge={badge} />
  return problem ? <MissingCode part={`${nameOf(chapter)},`} problem={problem} onRetry={retry} /> : <Coming chapter={chapter} />
}

const nameOf = (chapter: ChapterId): string => `chapter ${numberOf(chapter)}, ${chapterOf(chapter).short}`

function Coming({ chapter }: { chapter: ChapterId }) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="page-column in-place chapter-coming" role="status">
      <p>{`Loading ${nameOf(chapter)}.`}</p>
      {isLong ? (
        <p>
          It takes long: the network is slow, or gone. <ReloadButton />
        </p>
      ) : null}
    </div>
  )
}
