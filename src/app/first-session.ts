// What the first version of this page kept under one name, taken apart once, so that nobody's answers are lost.
import { safeParse } from 'valibot'
import type { Kept, KeptText } from '../archive/kept.ts'
import { type ChapterId, chapterOf } from '../experiment/chapters/table.ts'

const storageKey = 'rote.session.1'

/** The name under which a chapter's answer is kept. */
export const answerName = (chapter: ChapterId): string => `answer.${chapter}`

/** Takes over the answers; what else was kept is measured, or trained, anew. */
export function firstSession(storage: KeptText | null, kept: Kept): void {
  try {
    const text = storage?.getItem(storageKey)
    if (!storage || !text) return
    const session: unknown = JSON.parse(text)
    const old = typeof session === 'object' && session !== null ? (session as Record<string, unknown>) : {}
    const order = typeof old.raceGuess === 'string' && old.raceGuess !== 'skipped' ? old.raceGuess.split(' ') : old.raceGuess
    const answers: readonly (readonly [ChapterId, unknown])[] = [
      ['by-heart', old.answer],
      ['five-ways', order],
      ['more-noise', old.prediction],
      ['regularisers', old.regulariserAnswer],
      ['theorem', old.theoremAnswer],
    ]
    for (const [chapter, answer] of answers)
      if (kept.read(answerName(chapter), chapterOf(chapter).answer) === null && safeParse(chapterOf(chapter).answer, answer).success)
        kept.write(answerName(chapter), answer)
    storage.removeItem(storageKey)
  } catch {
    // It cannot be read: there is nothing to take over.
  }
}
