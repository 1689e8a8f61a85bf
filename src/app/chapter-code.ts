// The chapters' code: every root is found by its folder, and comes when its chapter is opened.
import { type ComponentType, lazy, type ReactNode } from 'react'
import { type ChapterId, chapterIds } from '../experiment/chapters/table.ts'

export type ChapterRoot = ComponentType<{ badge: ReactNode }>

const roots = import.meta.glob<{ Chapter: ChapterRoot }>('../chapters/*/Chapter.tsx')

const loaded = new Map<ChapterId, ChapterRoot>()

/** A chapter's code that did not come. */
export class CodeMissing extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'CodeMissing'
  }
}

/** Fetches a chapter's code, so that it stands at once when it is opened. Rejects with {@link CodeMissing} where it does not come. */
export async function fetchChapter(id: ChapterId): Promise<ChapterRoot> {
  const load = roots[`../chapters/${id}/Chapter.tsx`]
  if (!load) throw new Error(`chapters: expected ${id} to have a Chapter.tsx`)
  const { Chapter } = await load().catch((cause: unknown) => {
    throw new CodeMissing(cause)
  })
  loaded.set(id, Chapter)
  return Chapter
}

/** Roots that wait for their code. One whose code did not come is forgotten, so that another try asks for it again. */
const waiting = new Map<ChapterId, ChapterRoot>()

function waitingRoot(id: ChapterId): ChapterRoot {
  const known = waiting.get(id)
  if (known) return known
  const root = lazy(async () => {
    try {
      return { default: await fetchChapter(id) }
    } catch (error) {
      waiting.delete(id)
      throw error
    }
  })
  waiting.set(id, root)
  return root
}

/** A chapter's root: itself where its code is there, else one that waits for it. */
export const chapterRoot = (id: ChapterId): ChapterRoot => loaded.get(id) ?? waitingRoot(id)

/** Fetches the other chapters' code too, one after another, while nothing else is to do. */
export async function fetchChapters(): Promise<void> {
  for (const id of chapterIds) await fetchChapter(id).catch(() => {})
}
