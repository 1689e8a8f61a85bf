// The fields of curvature: of a linear model along its valley of interpolants, or of a trained network.
import type { LossName } from '../../maths/curvature/losses.ts'
import type { Catalogue } from '../datasets/catalogue.ts'
import { choice, count, number } from '../fields/define.ts'
import type { Form } from '../fields/form.ts'
import { runFields } from '../runs/run-fields.ts'
import { runLimits } from '../runs/spec.ts'
import { denseModel } from './measures-fields.ts'

const linear = 'linear'

const linearFields = {
  model: choice({
    key: 'model',
    letter: 'm',
    label: 'model',
    values: [linear, ...denseModel.values],
    default: linear,
    help: 'linear: random points, more weights than points; else a network trained as by rote run, with fields of its own.',
  }),
  loss: choice<LossName>({
    key: 'loss',
    letter: 'l',
    label: 'loss',
    values: ['squared', 'cubed', 'logistic'],
    default: 'squared',
    help: 'Of each point: r^2 / 2, |r|^3, or log(1 + exp(-y f)).',
  }),
  points: count({ key: 'points', letter: 'n', label: 'points', min: 1, max: 50, default: 4, help: 'How many points.' }),
  dimensions: count({ key: 'dimensions', letter: 'd', label: 'dimensions', min: 1, max: 60, default: 8, help: 'Weights of the model.' }),
  margin: number({
    key: 'margin',
    letter: 'g',
    label: 'margin',
    min: 0.01,
    max: 1000,
    default: 1,
    help: 'What a fit answers, in multiples of the values told.',
  }),
  places: count({
    key: 'places',
    letter: 'p',
    label: 'places',
    min: 1,
    max: 20,
    default: 3,
    help: 'How many points of the valley are looked at, and as many beside it.',
  }),
  beside: number({ key: 'beside', letter: 'b', label: 'beside', min: 0, max: 100, default: 1, help: 'How far beside.' }),
  seed: { ...runFields.seed, help: 'Where points and places come from.' },
} as const

const networkFields = {
  model: denseModel,
  dataset: runFields.dataset,
  n: runFields.n,
  pixels: runFields.pixels,
  width: runFields.width,
  weightDecay: runFields.weightDecay,
  learningRate: runFields.learningRate,
  momentum: runFields.momentum,
  decay: runFields.decay,
  batchSize: runFields.batchSize,
  epochs: runFields.epochs,
  stop: runFields.stop,
  rescale: number({
    key: 'rescale',
    letter: 'f',
    label: 'rescale',
    min: 0.01,
    max: 100,
    default: 4,
    help: 'The first layer times this and the next divided by it: the same function.',
  }),
  seed: runFields.seed,
  seeds: runFields.seeds,
} as const

export const linearForm: Form<typeof linearFields> = {
  fields: linearFields,
  limits: [
    {
      name: 'points',
      max: ({ dimensions }) => dimensions,
      reason: ({ dimensions }) => `${dimensions} weights fit any values of as many points, not of more`,
    },
  ],
}

export const networkForm = (catalogue: Catalogue): Form<typeof networkFields> => ({ fields: networkFields, limits: runLimits(catalogue) })
