// Flags to a sweep: the fields of a run, and `--over FIELD=VALUE,VALUE,...` for what varies; or the link of a chapter that runs one.

import { sweepOf } from '../experiment/chapters/table.ts'
import { packedDatasets } from '../experiment/datasets/catalogue.ts'
import { type Field, findField, parseField } from '../experiment/fields/field.ts'
import { controlText, type Entry, type Notice } from '../experiment/fields/form.ts'
import { type ExperimentSpec, runFields } from '../experiment/runs/run-fields.ts'
import { parseSpecStrictly } from '../experiment/runs/spec.ts'
import { crossed, type Sweep, type Variation } from '../experiment/runs/sweep.ts'
import { readLink } from './link-argument.ts'
import { specFromFlags } from './spec-from-flags.ts'
import { UsageError } from './usage-error.ts'

/** The command's own flags. */
const flagsOfSweep = ['csv', 'json', 'resume'] as const

export interface SweepFlags {
  readonly sweep: Sweep
  readonly options: Readonly<Partial<Record<(typeof flagsOfSweep)[number], string>>>
  readonly notices: readonly Notice[]
}

/** Throws a {@link UsageError} or a FieldError that names the flag. */
export function sweepFromFlags(args: readonly string[]): SweepFlags {
  const [link, ...others] = args
  const place = link === undefined || link.startsWith('-') ? null : readLink(link)
  const linked = place && sweepOf(place)
  if (linked) {
    const { options } = specFromFlags(others, flagsOfSweep)
    if (others.length > 2 * Object.keys(options).length)
      throw new UsageError(`${JSON.stringify(link)}: expected either one link or fields as --name value`)
    return { sweep: linked, options, notices: place.notices }
  }
  const { axes, rest } = splitAxes(args)
  const { spec, options, notices } = specFromFlags(rest, flagsOfSweep)
  if (axes.length === 0) throw new UsageError('over: expected what varies, e.g. --over corruption=0,.5,1, got nothing')
  const names = axes.map((axis) => Object.keys(axis[0] ?? {})[0])
  const twice = names.find((name, at) => names.indexOf(name) < at)
  if (twice) throw new UsageError(`over: expected each field once, got ${twice} twice`)
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
  const [key = '', values, ...more] = text.split('=')
  const [name, field] = findField(runFields, key) ?? []
  if (values === undefined || more.length > 0 || name === undefined || field === undefined || name === 'seed' || name === 'seeds')
    throw new UsageError(`over: expected FIELD=VALUE,VALUE,... with a field of a run other than its seeds, got ${JSON.stringify(text)}`)
  const all = values.split(',').map((value) => parseField(field as Field, value.trim()))
  const twice = all.find((value, at) => all.indexOf(value) < at)
  if (twice !== undefined) throw new UsageError(`over: expected each ${key} once, got ${twice} twice`)
  return all.map((value) => ({ [name]: value }))
}

/** Limits hold between fields; throws a FieldError where a point breaks one. */
function checkTogether(base: ExperimentSpec, variation: Variation): void {
  const entries = Object.entries({ ...base, ...variation }).map(
    ([name, value]): Entry => [runFields[name as keyof ExperimentSpec].key, controlText(value)],
  )
  parseSpecStrictly(entries, packedDatasets)
}
