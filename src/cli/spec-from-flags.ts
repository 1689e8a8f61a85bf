// Flags to a spec: fields as flags (`--batch-size 50`, `--n=900`) or a link in their place, and where results go.
import { packedDatasets } from '../experiment/datasets/catalogue.ts'
import { expectationOf, type FieldTable, findField } from '../experiment/fields/field.ts'
import type { Entry, Notice } from '../experiment/fields/form.ts'
import { type ExperimentSpec, runFields } from '../experiment/runs/run-fields.ts'
import { parseSpecStrictly } from '../experiment/runs/spec.ts'
import { readLink } from './link-argument.ts'
import { UsageError } from './usage-error.ts'

export interface Flags<Option extends string> {
  readonly spec: ExperimentSpec
  /** The command's own flags that were given. */
  readonly options: Readonly<Partial<Record<Option, string>>>
  /** What could not be read in the link that was given in place of fields. */
  readonly notices: readonly Notice[]
}

/**
 * Reads a command's arguments. `options` are the flags beside the fields, each with a value, e.g. `['csv', 'json']`.
 * Throws a {@link UsageError} or a FieldError that names the flag.
 */
export function specFromFlags<Option extends string>(args: readonly string[], options: readonly Option[]): Flags<Option> {
  const { flags, links } = splitArguments(args, runFields)
  const isOption = (key: string): key is Option => options.some((option) => option === key)
  const given: Partial<Record<Option, string>> = {}
  const entries: Entry[] = []
  for (const [key, value] of flags) {
    if (isOption(key)) {
      if (value === '') throw new UsageError(`--${key}: expected a value after it, got nothing`)
      given[key] = value
    } else if (findField(runFields, key)) entries.push([key, value])
    else throw new UsageError(`--${key}: no such flag; --help lists them`)
  }
  const [link, ...others] = links
  if (link === undefined) return { spec: parseSpecStrictly(entries, packedDatasets), options: given, notices: [] }
  if (others.length > 0 || entries.length > 0)
    throw new UsageError(`${JSON.stringify(others[0] ?? link)}: expected either one link or fields as --name value`)
  const place = readLink(link)
  if (place.chapter !== 'by-heart') throw new UsageError(`link: expected the settings of a run, got the chapter ${place.chapter}`)
  return { spec: place.state, options: given, notices: place.notices }
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
function splitArguments(args: readonly string[], table: FieldTable): { flags: Entry[]; links: string[] } {
  const flags: Entry[] = []
  const links: string[] = []
  const rest = [...args]
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [, key, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? []
    if (key !== undefined) flags.push([key, value ?? (rest[0]?.startsWith('--') ? undefined : rest.shift()) ?? bareValue(table, key)])
    else if (argument.startsWith('-')) throw new UsageError(`${argument}: no such flag; --help lists them`)
    else links.push(argument)
  }
  return { flags, links }
}

function bareValue(table: FieldTable, key: string): string {
  const field = findField(table, key)?.[1]
  return field?.kind === 'number' && field.bare !== undefined ? String(field.bare) : ''
}
