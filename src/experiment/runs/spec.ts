// The settings of a run, read from texts: links, flags and controls all come through here.
import type { Catalogue, DatasetName } from '../datasets/catalogue.ts'
import { type Entry, type Form, type Limit, type Notice, parseForm, readForm, withValue } from '../fields/form.ts'
import { type ExperimentSpec, runFields } from './run-fields.ts'

/** Limits between fields that every form with a run in it has. */
export const runLimits = (catalogue: Catalogue): readonly Limit<Pick<typeof runFields, 'dataset' | 'n' | 'batchSize'>>[] => [
  { name: 'n', ...imagesOf(catalogue) },
  { name: 'batchSize', max: ({ n }) => n, reason: ({ n }) => `n is ${n}` },
]

/** A limit by the training images that a data set has. */
export const imagesOf = (catalogue: Catalogue) => ({
  max: ({ dataset }: { readonly dataset: DatasetName }) => catalogue[dataset].trainCount,
  reason: ({ dataset }: { readonly dataset: DatasetName }) => `${dataset} has ${catalogue[dataset].trainCount} training images`,
})

const runForm = (catalogue: Catalogue): Form<typeof runFields> => ({ fields: runFields, limits: runLimits(catalogue) })

/** Reads what can be read; a bad field falls back, with a notice that names it. */
export function parseSpec(entries: Iterable<Entry>, catalogue: Catalogue): { spec: ExperimentSpec; notices: Notice[] } {
  const { values, notices } = readForm(runForm(catalogue), entries)
  return { spec: values, notices }
}

/** For the command line: throws a {@link FieldError} at the first entry that cannot be taken. */
export function parseSpecStrictly(entries: Iterable<Entry>, catalogue: Catalogue): ExperimentSpec {
  return parseForm(runForm(catalogue), entries)
}

/** The spec with one field set, as a control does it. A bad value changes nothing but adds a notice. */
export function withField(
  spec: ExperimentSpec,
  name: keyof ExperimentSpec,
  value: string | number,
  catalogue: Catalogue,
): { spec: ExperimentSpec; notices: Notice[] } {
  const { values, notices } = withValue(runForm(catalogue), spec, name, value)
  return { spec: values, notices }
}
