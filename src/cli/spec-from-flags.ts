// Flags to a spec: the fields of a run as flags or a link in their place, and where results go.
import { packedDatasets } from '../experiment/datasets/catalogue.ts'
import type { Notice } from '../experiment/fields/form.ts'
import { type ExperimentSpec, runFields } from '../experiment/runs/run-fields.ts'
import { parseSpecStrictly } from '../experiment/runs/spec.ts'
import { type Flags, splitFlags } from './flags.ts'
import { readLink } from './link-argument.ts'
import { UsageError } from './usage-error.ts'

interface SpecFlags<Option extends string> {
  readonly spec: ExperimentSpec
  readonly options: Flags<Option>['options']
  /** What could not be read in the link that was given in place of fields. */
  readonly notices: readonly Notice[]
}

/**
 * Reads a command's arguments. `options` are the flags beside the fields, each with a value, e.g. `['csv', 'json']`.
 * Throws a {@link UsageError} or a FieldError that names the flag.
 */
export function specFromFlags<Option extends string>(args: readonly string[], options: readonly Option[]): SpecFlags<Option> {
  const { entries, options: given, others: links } = splitFlags(args, runFields, options)
  const [link, ...others] = links
  if (link === undefined) return { spec: parseSpecStrictly(entries, packedDatasets), options: given, notices: [] }
  if (others.length > 0 || entries.length > 0)
    throw new UsageError(`${JSON.stringify(others[0] ?? link)}: expected either one link or fields as --name value`)
  const place = readLink(link)
  if (place.chapter !== 'by-heart') throw new UsageError(`link: expected the settings of a run, got the chapter ${place.chapter}`)
  return { spec: place.state, options: given, notices: place.notices }
}
