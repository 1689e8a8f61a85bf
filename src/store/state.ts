// All that the page knows. One value, replaced, never changed in place.
import { type AnswerIn, type ChapterId, chapterIds, fieldsOf, type Place, type ValuesIn } from '../experiment/chapters/table.ts'
import type { Catalogue } from '../experiment/datasets/catalogue.ts'
import { defaultsOf } from '../experiment/fields/field.ts'
import type { Notice } from '../experiment/fields/form.ts'
import type { Problem } from '../experiment/runs/problem.ts'
import type { AnswerOf, QuestionType } from '../protocol/questions.ts'
import { type Device, unknownDevice } from './device.ts'
import type { Job } from './jobs.ts'
import type { Runs } from './runs.ts'
import { emptyWorkbench, type Workbench } from './workbench.ts'

/** Every chapter's fields, as it was left. */
export type Places = { readonly [C in ChapterId]: ValuesIn<C> }
/** What the reader has answered to every chapter's question; null where that is still to come. */
export type Answers = { readonly [C in ChapterId]: AnswerIn<C> | null }

/** A question to a worker: its answer once it is there. */
export interface Asked {
  readonly answer: AnswerOf<QuestionType> | null
  /** Share of the work that is done, 0-1. */
  readonly share: number
  /** Why it was not answered. */
  readonly problem: Problem | null
}

export interface State {
  readonly open: ChapterId
  readonly places: Places
  readonly answers: Answers
  /** Every run of one seed that is known. */
  readonly runs: Runs
  /** What is being trained, by the chapter that wants it. */
  readonly jobs: ReadonlyMap<ChapterId, Job>
  readonly workbench: Workbench
  /** By {@link questionKey}; those asked last. */
  readonly asked: ReadonlyMap<string, Asked>
  readonly device: Device
  /** What is known of data sets. */
  readonly catalogue: Catalogue
  readonly notices: readonly Notice[]
  /** The setting that a link brought the reader to; null where there was none. */
  readonly shared: Place | null
}

export function initialState({ chapter, state }: Place, catalogue: Catalogue): State {
  const places = Object.fromEntries(chapterIds.map((id) => [id, defaultsOf(fieldsOf(id))])) as unknown as Places
  const answers = Object.fromEntries(chapterIds.map((id) => [id, null])) as unknown as Answers
  return {
    open: chapter,
    places: { ...places, [chapter]: state },
    answers,
    runs: new Map(),
    jobs: new Map(),
    workbench: emptyWorkbench,
    asked: new Map(),
    device: unknownDevice,
    catalogue,
    notices: [],
    shared: null,
  }
}
