// One field of an experiment: what it may hold, how it is read from text and written back, and how it says no.
import { listed } from '../../words/lists.ts'
import { counted } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'

interface Described {
  /** Name on the command line, in links and in messages, e.g. `batch-size`. */
  readonly key: string
  /** The letter that stands for the key in links that would else be too long. Old links hold it: it never changes. */
  readonly letter: string
  /** Names the control on the page: `batch size`. */
  readonly label: string
  /** One sentence for the control and for `--help`. */
  readonly help: string
}

/** One of a fixed list of words. `later` lists words that are planned and refused until they work. */
export interface ChoiceField<V extends string> extends Described {
  readonly kind: 'choice'
  readonly values: readonly V[]
  readonly default: V
  readonly later?: readonly string[]
  /** A value as the page shows it; where there is none, as it is written. */
  title?(value: V): string
}

/**
 * A number in [min, max], never negative; `integer` for counts, else of at most {@link mostDigits} significant digits.
 * `bare` is what the flag means without a value.
 */
export interface NumberField extends Described {
  readonly kind: 'number'
  readonly integer?: boolean
  readonly min: number
  readonly max: number
  readonly default: number
  readonly unit?: string
  readonly bare?: number
  /** A share, 0-1, that the page writes in percent. */
  readonly isShare?: true
}

/**
 * What a hand has changed: records of equal length, one after another, each of letters and digits; none by default.
 * What a record says is the business of whoever owns the field.
 */
export interface RecordsField extends Described {
  readonly kind: 'records'
  /** Characters of a record. */
  readonly length: number
  /** Records at the most. */
  readonly most: number
  readonly default: ''
}

/** So that every setting there is fits into a short link. */
export const mostDigits = 5

export type Field = ChoiceField<string> | NumberField | RecordsField
export type FieldTable = Readonly<Record<string, Field>>
export type ValueOf<F extends Field> = F extends ChoiceField<infer V> ? V : F extends NumberField ? number : string
export type ValuesOf<T extends FieldTable> = { readonly [Name in keyof T]: ValueOf<T[Name]> }

/** A value that a field cannot hold: says the field, what it expects and what came. */
export class FieldError extends Error {
  constructor(
    readonly field: string,
    readonly expected: string,
    readonly actual: string,
    /** What it could hold, as the page says it; what is expected, unless given. */
    readonly possible: string = expected,
  ) {
    super(`${field}: expected ${expected}, got ${actual}`)
    this.name = 'FieldError'
  }
}

/** Text as a message shows it: quoted, cut, control characters spelled out. */
export const spelled = (text: string): string => (text === '' ? 'nothing' : JSON.stringify(shortened(text)))

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

const notYet = ' (planned, not available yet)'

/** What a field accepts, in words: `0 to 1`, `a whole number from 1 to 512`, `mnist or fashion-mnist`. `max` where other fields lower it. */
export function expectationOf(field: Field, max?: number): string {
  if (field.kind === 'choice') return listed(field.values, 'or')
  if (field.kind === 'records') return `at most ${field.most} groups of ${field.length} letters and digits`
  return `${field.integer ? 'a whole number from ' : ''}${field.min} to ${max ?? field.max}`
}

/** The same for readers of the page: `0 to 100 %`, `a whole number from 100 to 8,000`, `MNIST or Fashion-MNIST`. */
export function possibleIn(field: Field, max?: number): string {
  if (field.kind === 'choice')
    return listed(
      optionsOf(field).map(({ label }) => label),
      'or',
    )
  if (field.kind === 'records') return expectationOf(field)
  const most = max ?? field.max
  if (field.isShare) return `${100 * field.min} to ${percentText(most)}`
  return field.integer ? `a whole number from ${counted(field.min)} to ${counted(most)}` : `a number from ${field.min} to ${most}`
}

/** A value as the page says it: `40 %`, `8,000`, `Fashion-MNIST`. */
export function valueWords(field: Field, value: string | number): string {
  if (field.kind === 'choice') return titleIn(field, String(value))
  if (field.kind === 'records') return value === '' ? 'as at first' : String(value)
  return field.isShare ? percentText(Number(value)) : field.integer ? counted(Number(value)) : String(value)
}

/** Reads one value from text; throws a {@link FieldError} when the field cannot hold it. */
export function parseField<F extends Field>(field: F, text: string): ValueOf<F>
export function parseField(field: Field, text: string): string | number {
  if (field.kind === 'records') return parseRecords(field, text)
  return field.kind === 'choice' ? parseChoice(field, text) : parseNumber(field, text)
}

function parseRecords(field: RecordsField, text: string): string {
  if (/^[a-z0-9]*$/.test(text) && text.length % field.length === 0 && text.length <= field.most * field.length) return text
  throw new FieldError(field.key, expectationOf(field), spelled(text))
}

function parseChoice(field: ChoiceField<string>, text: string): string {
  if (field.values.includes(text)) return text
  throw new FieldError(field.key, expectationOf(field), spelled(text) + (field.later?.includes(text) ? notYet : ''), possibleIn(field))
}

function parseNumber(field: NumberField, text: string): number {
  const refusal = (actual: string, addition = '') =>
    new FieldError(field.key, expectationOf(field) + addition, actual, possibleIn(field) + addition)
  const value = readDecimal(text)
  if (value === null) throw refusal(spelled(text))
  if (value < field.min || value > field.max || (field.integer && !Number.isInteger(value))) throw refusal(shortened(text))
  if (!field.integer && Number(value.toPrecision(mostDigits)) !== value)
    throw refusal(shortened(text), ` with at most ${mostDigits} significant digits`)
  return value
}

/** The number that a text spells, with a point or, as half the world writes it, a comma; null where it spells none. Never -0. */
export function readDecimal(text: string): number | null {
  const decimal = /^[+-]?\d*,\d+$/.test(text) ? text.replace(',', '.') : text
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(decimal) ? Number(decimal) + 0 : null
}

/** A choice's values, each with its title. */
export function optionsOf<V extends string>(field: ChoiceField<V>): { readonly value: V; readonly label: string }[] {
  return field.values.map((value) => ({ value, label: titleIn(field, value) }))
}

/** A choice’s value as the page shows it. */
export const titleIn = <V extends string>(field: ChoiceField<V>, value: V): string => field.title?.(value) ?? value

/** The values of a table when nothing is chosen. */
export function defaultsOf<T extends FieldTable>(table: T): ValuesOf<T> {
  return Object.fromEntries(Object.entries(table).map(([name, field]) => [name, field.default])) as ValuesOf<T>
}

/** The field of this key with its name in the table; own properties only, so that `toString` finds nothing. */
export function findField(table: FieldTable, key: string): [name: string, field: Field] | undefined {
  return Object.entries(table).find(([, field]) => field.key === key)
}
