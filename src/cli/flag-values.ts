// Reading the values of a command's flags; messages name the flag, what it expects and what came.
import { type NumberField, parseField, spelled } from '../experiment/fields/field.ts'
import { listed } from '../words/lists.ts'
import { UsageError } from './usage-error.ts'

/** One of `choices`, else throws a {@link UsageError}. */
export function parseChoice<V extends string>(flag: string, choices: readonly V[], text: string): V {
  const choice = choices.find((value) => value === text)
  if (choice === undefined) throw new UsageError(`${flag}: expected ${listed(choices, 'or')}, got ${spelled(text)}`)
  return choice
}

/** A whole number from `min` to `max`, else throws a {@link UsageError}. */
export function parseCount(flag: string, text: string, min: number, max: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= min && value <= max)) throw new UsageError(`${flag}: expected a whole number from ${min} to ${max}, got ${spelled(text)}`)
  return value
}

/** The values of a field, set apart by commas, each once and in their order; its default for nothing. Throws a FieldError or a {@link UsageError}. */
export function parseValues(field: NumberField, text: string | undefined): number[] {
  const values = text === undefined ? [field.default] : text.split(',').map((value) => parseField(field, value.trim()))
  const twice = values.find((value, at) => values.indexOf(value) < at)
  if (twice !== undefined) throw new UsageError(`${field.key}: expected each value once, got ${twice} twice`)
  return values
}
