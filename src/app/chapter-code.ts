// The chapters' code: every root is found by its folder, and comes when its chapter is opened, or while the page idles.
import type { ComponentType } from 'react'
import { type Later, later } from '../chapters/kit/code.ts'
import type { ChapterProps } from '../chapters/kit/Frame.tsx'
import { type ChapterId, chapterIds } from '../experiment/chapters/table.ts'

export type ChapterRoot = ComponentType<ChapterProps>

const roots = import.meta.glob<{ Chapter: ChapterRoot }>('../chapters/*/Chapter.tsx')

const code = new Map<ChapterId, Later<ChapterRoot>>(chapterIds.map((id) => [id, later(() => load(id))]))

async function load(id: ChapterId): Promise<ChapterRoot> {
  const root = roots[`../chapters/${id}/Chapter.tsx`]
  if (!root) throw new Error(`expected ${id} to have a Chapter.tsx`)
  return (await root()).Chapter
}

/** A chapter's root. */
export const chapterCode = (id: ChapterId): Later<ChapterRoot> => code.get(id) as Later<ChapterRoot>

/** Fetches the other chapters' code too, one after another, while nothing else is to do; what does not come is asked for again when it is opened. */
export async function fetchChapters(): Promise<void> {
  for (const part of code.values()) await part.fetch().catch(() => {})
}
