// A command's arguments, taken apart: fields as flags (`--batch-size 50`, `--n=900`), the command's own flags, and what is neither.
import { expectationOf, type FieldTable, findField, type ValuesOf } from '../experiment/fields/field.ts'
import { type Entry, type Form, parseForm } from '../experiment/fields/form.ts'
import { UsageError } from './usage-error.ts'

export interface Flags<Option extends string> {
  /** Fields of the table that were given. */
  readonly entries: readonly Entry[]
  /** The command's own flags that were given. */
  readonly options: Readonly<Partial<Record<Option, string>>>
  /** What is no flag, in its order. */
  readonly others: readonly string[]
}

/** `options` are the flags beside the table's fields, each with a value, e.g. `['csv', 'json']`. Throws a {@link UsageError} that names the flag. */
export function splitFlags<Option extends string>(args: readonly string[], table: FieldTable, options: readonly Option[]): Flags<Option> {
  const { flags, others } = splitArguments(args, table)
  const isOption = (key: string): key is Option => options.some((option) => option === key)
  const given: Partial<Record<Option, string>> = {}
  const entries: Entry[] = []
  for (const [key, value] of flags) {
    if (isOption(key)) {
      if (value === '') throw new UsageError(`--${key}: expected a value after it, got nothing`)
      given[key] = value
    } else if (findField(table, key)) entries.push([key, value])
    else throw new UsageError(`--${key}: no such flag; --help lists them`)
  }
  return { entries, options: given, others }
}

/** A form read from flags alone; throws a {@link UsageError} or a FieldError that names the flag. */
export function readFlags<T extends FieldTable, Option extends string>(
  args: readonly string[],
  form: Form<T>,
  options: readonly Option[],
): { values: ValuesOf<T>; options: Flags<Option>['options'] } {
  const { entries, options: given, others } = splitFlags(args, form.fields, options)
  if (others[0] !== undefined) throw new UsageError(`${JSON.stringify(others[0])}: expected fields as --name value`)
  return { values: parseForm(form, entries), options: given }
}

/** For `--help`: every field with its default, its limits and its sentence. */
export function describeFields(table: FieldTable): string {
  return Object.values(table)
    .map((field) => {
      const range = field.kind === 'choice' ? field.values.join(' | ') : expectationOf(field).replace('a whole number from ', '')
      const unit = field.kind === 'number' && field.unit !== undefined ? ` ${field.unit}` : ''
      const bare = field.kind === 'number' && field.bare !== undefined ? `; the flag alone means ${field.bare}` : ''
      return `  ${`--${field.key}`.padEnd(18)}${range}${unit} (default ${field.default}${bare})\n${' '.repeat(20)}${field.help}`
    })
    .join('\n')
}

/** A value may start with one hyphen (`--n -5`, `--json -`); a flag without one gets the field's `bare` value or none. */
function splitArguments(args: readonly string[], table: FieldTable): { flags: Entry[]; others: string[] } {
  const flags: Entry[] = []
  const others: string[] = []
  const rest = [...args]
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [, key, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? []
    if (key !== undefined) flags.push([key, value ?? (rest[0]?.startsWith('--') ? undefined : rest.shift()) ?? bareValue(table, key)])
    else if (argument.startsWith('-')) throw new UsageError(`${argument}: no such flag; --help lists them`)
    else others.push(argument)
  }
  return { flags, others }
}

function bareValue(table: FieldTable, key: string): string {
  const field = findField(table, key)?.[1]
  return field?.kind === 'number' && field.bare !== undefined ? String(field.bare) : ''
}
