// Flags to a sweep: the fields of a run, and `--over FIELD=VALUE,VALUE,...` for what varies; or the link of a chapter that runs one.
import { type Field, findField, parseField } from '../experiment/field.ts'
import { controlText, type Entry, type Notice } from '../experiment/form.ts'
import { moreNoiseSweep } from '../experiment/more-noise.ts'
import { decodeLink } from '../experiment/permalink.ts'
import { type ExperimentSpec, runFields } from '../experiment/run-fields.ts'
import { parseSpecStrictly } from '../experiment/spec.ts'
import { crossed, type Sweep, type Variation } from '../experiment/sweep.ts'
import { specFromFlags } from './spec-from-flags.ts'
import { UsageError } from './usage-error.ts'

export interface SweepFlags {
  readonly sweep: Sweep
  readonly options: Readonly<Partial<Record<'csv' | 'json', string>>>
  readonly notices: readonly Notice[]
}

/** Throws a {@link UsageError} or a FieldError that names the flag. */
export function sweepFromFlags(args: readonly string[]): SweepFlags {
  const [link, ...others] = args
  const place = link === undefined || link.startsWith('-') ? null : decodeLink(link)
  if (place?.chapter === 'more-noise') {
    const { options } = specFromFlags(others, ['csv', 'json'])
    if (others.length > 2 * Object.keys(options).length)
      throw new UsageError(`${JSON.stringify(link)}: expected either one link or fields as --name value`)
    return { sweep: moreNoiseSweep(place.state), options, notices: place.notices }
  }
  const { axes, rest } = splitAxes(args)
  const { spec, options, notices } = specFromFlags(rest, ['csv', 'json'])
  if (axes.length === 0) throw new UsageError('over: expected what varies, e.g. --over corruption=0,.5,1, got nothing')
  const variations = crossed(...axes)
  for (const variation of variations) checkTogether(spec, variation)
  return { sweep: { base: spec, variations }, options, notices }
}

/** Takes every `--over FIELD=VALUES` out of the arguments. */
function splitAxes(args: readonly string[]): { axes: Variation[][]; rest: string[] } {
  const axes: Variation[][] = []
  const rest: string[] = []
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] as string
    if (argument === '--over') axes.push(parseAxis(args[++at] ?? ''))
    else if (argument.startsWith('--over=')) axes.push(parseAxis(argument.slice('--over='.length)))
    else rest.push(argument)
  }
  return { axes, rest }
}

function parseAxis(text: string): Variation[] {
  const [key = '', values] = text.split('=')
  const [name, field] = findField(runFields, key) ?? []
  if (values === undefined || name === undefined || field === undefined || name === 'seed' || name === 'seeds')
    throw new UsageError(`over: expected FIELD=VALUE,VALUE,... with a field of a run other than its seeds, got ${JSON.stringify(text)}`)
  return values.split(',').map((value) => ({ [name]: parseField(field as Field, value.trim()) }))
}

/** Limits hold between fields; throws a FieldError where a point breaks one. */
function checkTogether(base: ExperimentSpec, variation: Variation): void {
  const entries = Object.entries({ ...base, ...variation }).map(
    ([name, value]): Entry => [runFields[name as keyof ExperimentSpec].key, controlText(value)],
  )
  parseSpecStrictly(entries)
}
