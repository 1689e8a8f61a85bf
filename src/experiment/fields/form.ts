// A form: a table of fields with the limits that hold between them, and the one parser that fills it from texts.
import {
  defaultsOf,
  expectationOf,
  FieldError,
  type FieldTable,
  findField,
  mostDigits,
  parseField,
  spelled,
  type ValuesOf,
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
  readonly message: string
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
  const values = fill(form, start, entries, (error, remedy) => notices.push({ field: error.field, message: `${error.message}; ${remedy}` }))
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
  refuse: (error: FieldError, remedy: string) => void,
): ValuesOf<T> {
  const values = new Map<string, string | number>(Object.entries(start))
  const current = () => Object.fromEntries(values) as ValuesOf<T>
  const seen = new Set<string>()
  for (const [key, text] of entries) {
    const [name, field] = findField(fields, key) ?? []
    if (name === undefined || field === undefined) {
      refuse(new FieldError(key.slice(0, 40), 'the name of a field', spelled(key)), 'it is left out')
    } else if (seen.has(name)) {
      refuse(new FieldError(key, 'one value', `another one, ${spelled(text)}`), 'the first is used')
    } else {
      seen.add(name)
      try {
        values.set(name, parseField(field, text))
      } catch (error) {
        if (!(error instanceof FieldError)) throw error
        refuse(error, `${values.get(name) === '' ? 'none' : values.get(name)} is used`)
      }
    }
  }
  for (const { name, max, reason } of limits) {
    const field = fields[name]
    const most = max(current())
    if (field === undefined || Number(values.get(name)) <= most) continue
    refuse(new FieldError(field.key, `${expectationOf(field, most)} (${reason(current())})`, `${values.get(name)}`), `${most} is used`)
    values.set(name, most)
  }
  return current()
}
