// The chapters in the order of the story, and the form that holds each one's state.
import type { FieldTable, ValuesOf } from '../fields/field.ts'
import type { Form } from '../fields/form.ts'
import { runForm } from '../runs/spec.ts'
import { fiveWaysForm } from './five-ways.ts'
import { moreNoiseForm } from './more-noise.ts'
import { regulariserForm } from './regularisers.ts'
import { theoremForm } from './theorem-fields.ts'

export const chapters = [
  { id: 'by-heart', short: 'By heart', title: 'By heart' },
  { id: 'five-ways', short: 'Five ways', title: 'Five ways to take the signal away' },
  { id: 'more-noise', short: 'More noise', title: 'More noise, slower, and it never stops fitting' },
  { id: 'regularisers', short: 'Regularisers', title: 'Regularisers are not the reason' },
  { id: 'theorem', short: 'Theorem 1', title: 'Theorem 1, by hand' },
  { id: 'one-number', short: 'One number', title: 'Can one number predict it?' },
  { id: 'linear', short: 'Linear', title: 'Linear models memorise too' },
  { id: 'curvature', short: 'Curvature', title: 'Curvature says nothing here' },
  { id: 'regularisation', short: 'Regularisation', title: 'What regularisation was supposed to be' },
  { id: 'open-questions', short: 'Open questions', title: 'What we still do not know' },
] as const

export type ChapterId = (typeof chapters)[number]['id']

/** The chapters that can be opened, each with its form. */
export const chapterForms = {
  'by-heart': runForm,
  'five-ways': fiveWaysForm,
  'more-noise': moreNoiseForm,
  regularisers: regulariserForm,
  theorem: theoremForm,
} as const

export type OpenChapter = keyof typeof chapterForms
export type ChapterState<C extends OpenChapter> = ValuesOf<(typeof chapterForms)[C]['fields']>

/** A chapter that can be opened, in the state that it opens in. */
export type Place = { [C in OpenChapter]: { readonly chapter: C; readonly state: ChapterState<C> } }[OpenChapter]

/** A chapter's form and a place in it, for what treats all chapters alike. */
export const formOf = (chapter: OpenChapter): Form<FieldTable> => chapterForms[chapter] as unknown as Form<FieldTable>
export const placeIn = (chapter: OpenChapter, state: ValuesOf<FieldTable>): Place => ({ chapter, state }) as Place

export const firstChapter = 'by-heart' satisfies OpenChapter

export function isOpenChapter(id: string): id is OpenChapter {
  return Object.hasOwn(chapterForms, id)
}

/** Whether the story has such a chapter, written yet or not. */
export function isChapterId(id: string): id is ChapterId {
  return chapters.some((chapter) => chapter.id === id)
}
