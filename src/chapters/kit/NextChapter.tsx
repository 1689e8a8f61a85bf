// Where a chapter leads on to: the question of the next one.
import { type ChapterId, chapterAfter, chapterOf, numberOf, plannedQuestions } from '../../experiment/chapters/table.ts'
import { ChapterLink } from './ChapterLink.tsx'
import './ending.css'

export function NextChapter({ chapter }: { chapter: ChapterId }) {
  const next = chapterAfter(chapter)
  return next ? (
    <p className="next-chapter sans">
      <span className="soft">Next, chapter {numberOf(next)}:</span> <ChapterLink chapter={next}>{chapterOf(next).question}</ChapterLink>
    </p>
  ) : (
    <p className="next-chapter sans">
      <span className="soft">This is the last chapter so far. Planned:</span> {plannedQuestions.join(' ')}
    </p>
  )
}
