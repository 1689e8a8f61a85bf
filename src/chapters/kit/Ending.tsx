// The end of every chapter: what to take away from what has just been seen, and the question of the next.
import type { ReactNode } from 'react'
import { type ChapterId, chapterAfter, chapterOf, numberOf, plannedQuestions } from '../../experiment/chapters/table.ts'
import { ChapterLink } from './ChapterLink.tsx'
import './ending.css'

interface EndingProps {
  readonly chapter: ChapterId
  /** One or two sentences, true of what the reader has seen; null until there was something to see. */
  readonly children: ReactNode
}

/** Room for the sentence is kept from the start, so that nothing below moves when it comes. */
export function Ending({ chapter, children }: EndingProps) {
  const next = chapterAfter(chapter)
  const isSeen = children !== null && children !== undefined && children !== false
  return (
    <section className="ending" aria-label="The end of this chapter" tabIndex={-1}>
      <p className={isSeen ? 'take-away' : 'take-away soft'} role="status">
        {isSeen ? <>To take away: {children}</> : 'What to take away stands here once you have seen it happen.'}
      </p>
      {next ? (
        <p className="next-chapter sans">
          <span className="soft">Next, chapter {numberOf(next)}:</span> <ChapterLink chapter={next}>{chapterOf(next).question}</ChapterLink>
        </p>
      ) : (
        <p className="next-chapter sans">
          <span className="soft">This is the last chapter so far. Planned:</span> {plannedQuestions.join(' ')}
        </p>
      )}
    </section>
  )
}
