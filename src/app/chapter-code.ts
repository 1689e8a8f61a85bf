// The chapters' code: every root is found by its folder, and comes when its chapter is opened, or while the page idles.
import type { ComponentType } from 'react'
import type { ChapterProps } from '../chapters/kit/Frame.tsx'
import { type ChapterId, chapterIds } from '../experiment/chapters/table.ts'
import { mendStyleSheets } from './style-sheets.ts'

export type ChapterRoot = ComponentType<ChapterProps>

const roots = import.meta.glob<{ Chapter: ChapterRoot }>('../chapters/*/Chapter.tsx')

const loaded = new Map<ChapterId, ChapterRoot>()

/** A chapter's code or style sheet that did not come, or came as something else. */
export class CodeMissing extends Error {
  constructor(
    readonly chapter: ChapterId,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'CodeMissing'
  }

  /** The name of the file that did not come; null where the browser does not say it. */
  get file(): string | null {
    return /([\w.-]+\.(?:js|css))\b/.exec(this.message)?.[1] ?? null
  }
}

/** A chapter's root, where its code is there. */
export const chapterRoot = (id: ChapterId): ChapterRoot | undefined => loaded.get(id)

/** Fetches a chapter's code, so that it stands at once when it is opened. Rejects with {@link CodeMissing} where it does not come. */
export async function fetchChapter(id: ChapterId): Promise<ChapterRoot> {
  try {
    const load = roots[`../chapters/${id}/Chapter.tsx`]
    if (!load) throw new Error(`expected ${id} to have a Chapter.tsx`)
    const { Chapter } = await load()
    await mendStyleSheets()
    loaded.set(id, Chapter)
    return Chapter
  } catch (cause) {
    throw new CodeMissing(id, cause)
  }
}

/** Fetches the other chapters' code too, one after another, while nothing else is to do; what does not come is asked for again when it is opened. */
export async function fetchChapters(): Promise<void> {
  for (const id of chapterIds) if (!loaded.has(id)) await fetchChapter(id).catch(() => {})
}
