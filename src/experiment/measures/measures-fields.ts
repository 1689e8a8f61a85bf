// The fields of measures that look at images, labels and weights: those of a run of a dense network, and what the kernels need.
import type { Catalogue } from '../datasets/catalogue.ts'
import { choice, number } from '../fields/define.ts'
import type { Form } from '../fields/form.ts'
import { runFields } from '../runs/run-fields.ts'
import { runLimits } from '../runs/spec.ts'

/** A network of dense layers without batch normalisation, whose weights can be looked at in double precision. */
export const denseModel = choice({
  ...runFields.model,
  values: ['softmax', 'mlp-1x512', 'mlp-3x512'],
  default: 'mlp-1x512',
  later: [],
  help: 'The network: one of dense layers alone.',
})

const measuresFields = {
  dataset: runFields.dataset,
  n: runFields.n,
  pixels: runFields.pixels,
  model: denseModel,
  width: runFields.width,
  weightDecay: runFields.weightDecay,
  dropout: runFields.dropout,
  augmentation: runFields.augmentation,
  learningRate: runFields.learningRate,
  momentum: runFields.momentum,
  decay: runFields.decay,
  batchSize: runFields.batchSize,
  epochs: runFields.epochs,
  stop: runFields.stop,
  gamma: number({
    key: 'gamma',
    letter: 'k',
    label: 'gamma',
    min: 1e-4,
    max: 10,
    default: 0.02,
    help: 'Of the gaussian kernel, pixels being 0 to 1.',
  }),
  noise: number({
    key: 'noise',
    letter: 'x',
    label: 'noise',
    min: 1e-6,
    max: 100,
    default: 0.01,
    help: 'Variance of the noise that the Gaussian process supposes.',
  }),
  seed: runFields.seed,
  seeds: runFields.seeds,
} as const

export const measuresForm = (catalogue: Catalogue): Form<typeof measuresFields> => ({
  fields: measuresFields,
  limits: runLimits(catalogue),
})
