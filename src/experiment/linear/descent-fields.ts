// The fields of a descent on least squares with at least as many weights as points.
import { methods } from '../../maths/descent/descend.ts'
import { choice, count, number } from '../fields/define.ts'
import type { Form } from '../fields/form.ts'
import { runFields } from '../runs/run-fields.ts'

const descentFields = {
  points: count({
    key: 'points',
    letter: 'n',
    label: 'points',
    min: 1,
    max: 50,
    default: 5,
    help: 'How many points, drawn at random with their values.',
  }),
  dimensions: count({ key: 'dimensions', letter: 'd', label: 'dimensions', min: 1, max: 500, default: 20, help: 'Weights of the model.' }),
  method: choice({ key: 'method', letter: 'm', label: 'method', values: methods, default: 'plain', help: 'How it goes downhill.' }),
  start: number({
    key: 'start',
    letter: 's',
    label: 'start',
    min: 0,
    max: 100,
    default: 0,
    help: 'Size of the weights that it begins with, drawn at random; 0 begins at 0.',
  }),
  weightDecay: number({
    key: 'weight-decay',
    letter: 'l',
    label: 'weight decay',
    min: 0,
    max: 10,
    default: 0.1,
    help: 'Strength of the l2 penalty; of the method weight-decay alone.',
  }),
  learningRate: number({
    key: 'learning-rate',
    letter: 'r',
    label: 'learning rate',
    min: 0,
    max: 100,
    default: 0,
    help: 'Step size; 0 chooses one that is safe.',
  }),
  constant: choice({
    key: 'constant',
    letter: 'o',
    label: 'constant feature',
    values: ['off', 'on'],
    default: 'off',
    help: 'One more feature, 1 for every point.',
  }),
  steps: count({
    key: 'steps',
    letter: 'e',
    label: 'most steps',
    min: 1,
    max: 1_000_000,
    default: 100_000,
    help: 'The most steps that it may take.',
  }),
  seed: { ...runFields.seed, letter: 'z', help: 'The first seed: points, values, start and order follow from it.' },
  seeds: { ...runFields.seeds, letter: 'k', help: 'How many seeds, one after the first.' },
} as const

export const descentForm: Form<typeof descentFields> = {
  fields: descentFields,
  limits: [
    {
      name: 'points',
      max: ({ dimensions }) => dimensions,
      reason: ({ dimensions }) => `${dimensions} weights fit any values of as many points, not of more`,
    },
  ],
}
