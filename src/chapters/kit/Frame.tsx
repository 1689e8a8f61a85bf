// What every chapter stands in: its column, its head, and a guard that keeps a fault of the chapter from the rest of the page.
import type { ReactNode } from 'react'
import { type ChapterId, chapterIds, chapterOf, numberOf } from '../../experiment/chapters/table.ts'
import './chapter.css'
import { Guarded } from './Guarded.tsx'
import { SentSetting } from './SentSetting.tsx'

/** What a chapter's root gets from the shell. */
export interface ChapterProps {
  /** Says what the runs are computed on. */
  readonly badge: ReactNode
}

interface FrameProps {
  readonly chapter: ChapterId
  readonly title: string
  readonly lede: ReactNode
  /** A single component that computes what the chapter shows: what it throws stays below the head. */
  readonly children: ReactNode
}

export function Frame({ chapter, title, lede, children }: FrameProps) {
  return (
    <article className={`chapter ${chapter}`}>
      <header className="chapter-head">
        <Way chapter={chapter} />
        <h1>{title}</h1>
        <p className="lede">{lede}</p>
      </header>
      <SentSetting chapter={chapter} />
      <Guarded part="This chapter">{children}</Guarded>
    </article>
  )
}

const allMinutes = chapterIds.reduce((sum, id) => sum + chapterOf(id).minutes, 0)

/** Where the reader is, how long it takes, and on the first page what there is to do. */
function Way({ chapter }: { chapter: ChapterId }) {
  const number = numberOf(chapter)
  return (
    <p className="chapter-way sans soft">
      Chapter {number} of {chapterIds.length}, about {chapterOf(chapter).minutes} minutes.
      {number === 1
        ? ` All ${chapterIds.length} take about ${allMinutes}: each asks what you expect, and then you see it happen in this tab.`
        : null}
    </p>
  )
}
