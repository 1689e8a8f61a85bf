// The fields of an estimate of Rademacher complexity: a run's, without labels, and the number of draws.
import type { Catalogue } from '../datasets/catalogue.ts'
import { choice, count, number } from '../fields/define.ts'
import type { Form } from '../fields/form.ts'
import { runFields } from '../runs/run-fields.ts'
import { runLimits } from '../runs/spec.ts'

const rademacherFields = {
  dataset: runFields.dataset,
  n: runFields.n,
  pixels: runFields.pixels,
  model: choice({
    key: 'model',
    letter: 'm',
    label: 'model',
    values: [...runFields.model.values, 'linear'],
    default: 'mlp-1x512',
    help: 'The network; linear is the class of all linear functions of the pixels, without training.',
  }),
  width: runFields.width,
  learningRate: runFields.learningRate,
  momentum: runFields.momentum,
  batchSize: runFields.batchSize,
  epochs: { ...runFields.epochs, default: 300 },
  draws: count({
    key: 'draws',
    letter: 'k',
    label: 'draws of signs',
    min: 1,
    max: 100,
    default: 10,
    help: 'How many times the signs are drawn, and a network is trained to fit them.',
  }),
  delta: number({
    key: 'delta',
    letter: 'g',
    label: 'delta',
    min: 1e-6,
    max: 0.5,
    default: 0.05,
    help: 'Probability with which the bound may fail.',
  }),
  seed: runFields.seed,
} as const

export const rademacherForm = (catalogue: Catalogue): Form<typeof rademacherFields> => ({
  fields: rademacherFields,
  limits: runLimits(catalogue),
})
