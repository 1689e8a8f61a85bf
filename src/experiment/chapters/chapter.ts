// What a chapter is to everything that treats all chapters alike: links, the store, the header, the command line.
import type { GenericSchema } from 'valibot'
import type { Catalogue } from '../datasets/catalogue.ts'
import type { FieldTable, NumberField, ValuesOf } from '../fields/field.ts'
import type { Limit } from '../fields/form.ts'
import type { Sweep } from '../runs/sweep.ts'

export interface Chapter<T extends FieldTable, Answer> {
  /** In the header. */
  readonly short: string
  readonly title: string
  /** Short, and nothing in it answers it: who has read the chapter before is led on by it. */
  readonly question: string
  /** What doing and reading it takes, roughly. */
  readonly minutes: number
  /** A sentence for who finds the page by a search, or sees its link. */
  readonly description: string
  /** Its state as a table of fields: links and messages come with it. */
  readonly fields: T
  /** Limits between its fields, with the data sets that there are. */
  readonly limits?: (catalogue: Catalogue) => readonly Limit<T>[]
  /** What the reader may answer to its question, as it is kept: checked when it is read again. */
  readonly answer: GenericSchema<unknown, Answer>
  /** All that it trains, where that is a sweep. */
  readonly sweep?: (values: ValuesOf<T>) => Sweep
}

/** A chapter of many networks, with as many seeds of each. */
export interface SweepChapter<T extends FieldTable & SeedFields, Answer> extends Chapter<T, Answer> {
  readonly sweep: (values: ValuesOf<T>) => Sweep
}

interface SeedFields {
  readonly seed: NumberField
  readonly seeds: NumberField
}

/** Says what a chapter is, with the types of its fields and its answer. */
export const chapter = <T extends FieldTable, Answer>(definition: Chapter<T, Answer>): Chapter<T, Answer> => definition

/** The same of a chapter that trains a sweep. */
export const sweepChapter = <T extends FieldTable & SeedFields, Answer>(definition: SweepChapter<T, Answer>): SweepChapter<T, Answer> =>
  definition
