// The end of every chapter: what to take away from what has just been seen, and the question of the next.
import type { ReactNode } from 'react'
import type { ChapterId } from '../../experiment/chapters/table.ts'
import './ending.css'
import { NextChapter } from './NextChapter.tsx'
import { TakeAway } from './TakeAway.tsx'

interface EndingProps {
  readonly chapter: ChapterId
  /** One or two sentences, true of what the reader has seen; null until there was something to see. Left out where a figure says it already. */
  readonly children?: ReactNode
}

/** Room for the sentence is kept from the start, so that nothing below moves when it comes. */
export function Ending({ chapter, children }: EndingProps) {
  return (
    <section className="ending" aria-label="The end of this chapter">
      {children === undefined ? null : <TakeAway>{children}</TakeAway>}
      <NextChapter chapter={chapter} />
    </section>
  )
}
