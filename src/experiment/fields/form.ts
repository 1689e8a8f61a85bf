// A form: a table of fields with the limits that hold between them, and the one parser that fills it from texts.
import {
  defaultsOf,
  expectationOf,
  type Field,
  FieldError,
  type FieldTable,
  findField,
  mostDigits,
  parseField,
  possibleIn,
  readDecimal,
  spelled,
  type ValuesOf,
  valueWords,
} from './field.ts'

/** A maximum that follows from other fields' values. */
export interface Limit<T extends FieldTable> {
  readonly name: keyof T & string
  max(values: ValuesOf<T>): number
  /** Why, for the message: `mnist has 8000 training images`. */
  reason(values: ValuesOf<T>): string
}

export interface Form<T extends FieldTable> {
  readonly fields: T
  /** In the order in which they are checked: a limit may rest on fields that were checked before. */
  readonly limits: readonly Limit<T>[]
}

/** A field's key and the text that it should be read from. */
export type Entry = readonly [key: string, text: string]

/** Something that could not be taken as it came. `field` is a key, or `link` for a link as a whole. */
export interface Notice {
  readonly field: string
  /** For the command line: the key, what was expected and what came. */
  readonly message: string
  /** For readers of the page: a sentence; where there is none, the message is one. */
  readonly words?: string
}

/** Reads a whole form; throws a {@link FieldError} at the first entry that cannot be taken. Fields that no entry names keep their default. */
export function parseForm<T extends FieldTable>(form: Form<T>, entries: Iterable<Entry>): ValuesOf<T> {
  return fill(form, defaultsOf(form.fields), entries, (error) => {
    throw error
  })
}

/**
 * Reads what can be read. A bad value leaves the field as `start` (the defaults, unless given) has it, one above a limit
 * between fields becomes the limit, and every such change has its notice.
 */
export function readForm<T extends FieldTable>(
  form: Form<T>,
  entries: Iterable<Entry>,
  start: ValuesOf<T> = defaultsOf(form.fields),
): { values: ValuesOf<T>; notices: Notice[] } {
  const notices: Notice[] = []
  const values = fill(form, start, entries, (error, remedy, words) =>
    notices.push({ field: error.field, message: `${error.message}; ${remedy}`, words }),
  )
  return { values, notices }
}

/**
 * One value as a reader types it, checked beside the others; throws a {@link FieldError} where the field cannot hold it, or where
 * a limit that rests on it forbids another value.
 */
export function parseTyped<T extends FieldTable, Name extends keyof T & string>(
  form: Form<T>,
  values: ValuesOf<T>,
  name: Name,
  text: string,
): ValuesOf<T>[Name] {
  const typed = fill(form, values, [[form.fields[name]?.key ?? name, text.trim()]], (error) => {
    throw error
  })
  return typed[name]
}

/** The values with one of them set, as a control does it. A bad value changes nothing but adds a notice. */
export function withValue<T extends FieldTable>(
  form: Form<T>,
  values: ValuesOf<T>,
  name: keyof T & string,
  value: string | number,
): { values: ValuesOf<T>; notices: Notice[] } {
  return readForm(form, [[form.fields[name]?.key ?? name, controlText(value)]], values)
}

/** A control's number as text, without the noise of floating-point steps such as 0.30000000000000004. */
export function controlText(value: string | number): string {
  return typeof value === 'number' && !Number.isInteger(value) ? String(Number(value.toPrecision(mostDigits))) : String(value)
}

function fill<T extends FieldTable>(
  { fields, limits }: Form<T>,
  start: ValuesOf<T>,
  entries: Iterable<Entry>,
  refuse: (error: FieldError, remedy: string, words: string) => void,
): ValuesOf<T> {
  const values = new Map<string, string | number>(Object.entries(start))
  const current = () => Object.fromEntries(values) as ValuesOf<T>
  const seen = new Set<string>()
  for (const [key, text] of entries) {
    const [name, field] = findField(fields, key) ?? []
    if (name === undefined || field === undefined) {
      refuse(new FieldError(key.slice(0, 40), 'the name of a field', spelled(key)), 'it is left out', strangerWords(fields, key, text))
    } else if (seen.has(name)) {
      refuse(
        new FieldError(key, 'one value', `another one, ${spelled(text)}`),
        'the first is used',
        `“${field.label}” is set twice; the first counts.`,
      )
    } else {
      seen.add(name)
      try {
        values.set(name, parseField(field, text))
      } catch (error) {
        if (!(error instanceof FieldError)) throw error
        const kept = values.get(name) ?? ''
        refuse(error, `${kept === '' ? 'none' : kept} is used`, refusalWords(field, text, error.possible, valueWords(field, kept)))
      }
    }
  }
  for (const { name, max, reason } of limits) {
    const field = fields[name]
    const most = max(current())
    if (field === undefined || Number(values.get(name)) <= most) continue
    const given = String(values.get(name))
    const why = `(${reason(current())})`
    const possible = `${possibleIn(field, most)} ${why}`
    refuse(
      new FieldError(field.key, `${expectationOf(field, most)} ${why}`, given, possible),
      `${most} is used`,
      refusalWords(field, given, possible, valueWords(field, most)),
    )
    values.set(name, most)
  }
  return current()
}

/** `“dropout” cannot be 2 here: a number from 0 to 0.95 is possible. It is 0.` */
function refusalWords(field: Field, text: string, possible: string, kept: string): string {
  const number = field.kind === 'number' ? readDecimal(text) : null
  const isLost = text === '' ? 'lost its value' : `cannot be ${number === null ? spelled(text) : valueWords(field, number)}`
  return `“${field.label}” ${isLost}: ${possible} is possible. It is now ${kept}.`
}

/** A name that no field has; where it is the beginning of one, the rest was cut off. */
function strangerWords(fields: FieldTable, key: string, text: string): string {
  const begun = text === '' && key !== '' ? Object.values(fields).filter((field) => field.key.startsWith(key)) : []
  const [only] = begun
  return only && begun.length === 1
    ? `“${only.label}” is cut off; it is as by default.`
    : `${spelled(key)} is no setting of this chapter, and is left out.`
}
