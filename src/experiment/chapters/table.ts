// The table of chapters, in the order of the story. A chapter is one entry here, its own file beside this one, and a folder in src/chapters.

import type { Catalogue } from '../datasets/catalogue.ts'
import { changedFields } from '../fields/changed-fields.ts'
import type { FieldTable, ValuesOf } from '../fields/field.ts'
import type { Form } from '../fields/form.ts'
import type { Sweep } from '../runs/sweep.ts'
import { byHeartChapter } from './by-heart.ts'
import type { Chapter } from './chapter.ts'
import { fiveWaysChapter } from './five-ways.ts'
import { moreNoiseChapter } from './more-noise.ts'
import { regulariserChapter } from './regularisers.ts'
import { theoremChapter } from './theorem.ts'

export const chapters = {
  'by-heart': byHeartChapter,
  'five-ways': fiveWaysChapter,
  'more-noise': moreNoiseChapter,
  regularisers: regulariserChapter,
  theorem: theoremChapter,
} as const

/** Chapters of the story that are not written yet, and what they ask: their links are refused by name. */
const planned: Readonly<Record<string, string>> = {
  'one-number': 'Can any one number tell beforehand how a network will do on unseen images?',
  linear: 'Do linear models memorise too?',
  curvature: 'Does it matter how flat a solution is?',
  regularisation: 'What was regularisation supposed to be?',
  'open-questions': 'What do we still not know?',
}

export type ChapterId = keyof typeof chapters
export type ValuesIn<C extends ChapterId> = (typeof chapters)[C] extends Chapter<infer T, unknown> ? ValuesOf<T> : never
export type AnswerIn<C extends ChapterId> = (typeof chapters)[C] extends { answer: { readonly '~types'?: infer Types } }
  ? NonNullable<Types> extends { output: infer Output }
    ? Output
    : never
  : never

/** Chapters that train a sweep. */
export type SweepChapterId = { [C in ChapterId]: (typeof chapters)[C] extends { sweep: (values: never) => Sweep } ? C : never }[ChapterId]

/** A chapter in the state that it opens in. */
export type Place = { [C in ChapterId]: { readonly chapter: C; readonly state: ValuesIn<C> } }[ChapterId]

export const chapterIds = Object.keys(chapters) as readonly ChapterId[]
export const firstChapter = 'by-heart' satisfies ChapterId

/** A chapter's entry, for what treats all alike. */
export const chapterOf = (id: ChapterId): Chapter<FieldTable, unknown> => chapters[id] as unknown as Chapter<FieldTable, unknown>
export const fieldsOf = (id: ChapterId): FieldTable => chapterOf(id).fields
export const formOf = (id: ChapterId, catalogue: Catalogue): Form<FieldTable> => {
  const { fields, limits } = chapterOf(id)
  return { fields, limits: limits?.(catalogue) ?? [] }
}
export const placeIn = (chapter: ChapterId, state: object): Place => ({ chapter, state }) as Place

/** Whether a chapter is as it first opens. */
export const isDefault = ({ chapter, state }: Place): boolean =>
  changedFields(fieldsOf(chapter), state as ValuesOf<FieldTable>, (key) => key).length === 0

/** Its place in the story, from 1. */
export const numberOf = (id: ChapterId): number => chapterIds.indexOf(id) + 1

/** The chapter that follows; null after the last. */
export const chapterAfter = (id: ChapterId): ChapterId | null => chapterIds[numberOf(id)] ?? null

/** All that a chapter trains; undefined where that is no sweep. */
export const sweepOf = ({ chapter, state }: Place): Sweep | undefined => chapterOf(chapter).sweep?.(state as ValuesOf<FieldTable>)

/** All that a chapter of a sweep trains with these settings. */
export const sweepIn = <C extends SweepChapterId>(chapter: C, values: ValuesIn<C>): Sweep => chapters[chapter].sweep(values as never)

export const isChapter = (id: string): id is ChapterId => Object.hasOwn(chapters, id)
export const isPlanned = (id: string): boolean => Object.hasOwn(planned, id)
/** What the chapters to come will ask, in the order of the story. */
export const plannedQuestions: readonly string[] = Object.values(planned)
