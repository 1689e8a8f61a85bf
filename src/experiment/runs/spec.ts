// The settings of a run, read from texts: links, flags and controls all come through here.
import { datasetInfo } from '../datasets/catalogue.ts'
import { type Entry, type Form, type Limit, type Notice, parseForm, readForm, withValue } from '../fields/form.ts'
import { type ExperimentSpec, runFields } from './run-fields.ts'

/** Limits between fields that every form with a run in it has. */
export const runLimits: readonly Limit<Pick<typeof runFields, 'dataset' | 'n' | 'batchSize'>>[] = [
  {
    name: 'n',
    max: ({ dataset }) => datasetInfo(dataset).trainCount,
    reason: ({ dataset }) => `${dataset} has ${datasetInfo(dataset).trainCount} training images`,
  },
  { name: 'batchSize', max: ({ n }) => n, reason: ({ n }) => `n is ${n}` },
]

export const runForm: Form<typeof runFields> = { fields: runFields, limits: runLimits }

/** Reads what can be read; a bad field falls back, with a notice that names it. */
export function parseSpec(entries: Iterable<Entry>): { spec: ExperimentSpec; notices: Notice[] } {
  const { values, notices } = readForm(runForm, entries)
  return { spec: values, notices }
}

/** For the command line: throws a {@link FieldError} at the first entry that cannot be taken. */
export function parseSpecStrictly(entries: Iterable<Entry>): ExperimentSpec {
  return parseForm(runForm, entries)
}

/** The spec with one field set, as a control does it. A bad value changes nothing but adds a notice. */
export function withField(
  spec: ExperimentSpec,
  name: keyof ExperimentSpec,
  value: string | number,
): { spec: ExperimentSpec; notices: Notice[] } {
  const { values, notices } = withValue(runForm, spec, name, value)
  return { spec: values, notices }
}
