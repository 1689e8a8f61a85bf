// The fields of a regression on random ReLU features: the images and labels of a run, and the model.
import type { Catalogue } from '../datasets/catalogue.ts'
import { count, number } from '../fields/define.ts'
import type { Form } from '../fields/form.ts'
import { runFields } from '../runs/run-fields.ts'
import { imagesOf } from '../runs/spec.ts'

const featuresFields = {
  dataset: runFields.dataset,
  n: runFields.n,
  corruption: runFields.corruption,
  pixels: runFields.pixels,
  ridge: number({
    key: 'ridge',
    letter: 'r',
    label: 'ridge',
    min: 0,
    max: 1000,
    default: 0,
    help: 'Strength of the l2 penalty on the weights; 0 takes the smallest weights among those that fit best.',
  }),
  seed: runFields.seed,
  seeds: runFields.seeds,
} as const

/** How many features: one model for each of a list. */
export const featureCount = count({
  key: 'features',
  letter: 'k',
  label: 'random features',
  min: 1,
  max: 10_000,
  default: 1000,
  help: 'How many random ReLU features the model has; several counts, set apart by commas, make a curve.',
})

export const featuresForm = (catalogue: Catalogue): Form<typeof featuresFields> => ({
  fields: featuresFields,
  limits: [{ name: 'n', ...imagesOf(catalogue) }],
})
