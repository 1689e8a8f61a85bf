// Reading the values of a command's flags; messages name the flag, what it expects and what came.
import { spelled } from '../experiment/fields/field.ts'
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
