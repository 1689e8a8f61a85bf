// The fields of polynomials fitted to points of a line.
import { penalties } from '../../maths/polynomial/fit.ts'
import { truths } from '../../maths/polynomial/samples.ts'
import { choice, count, number } from '../fields/define.ts'
import type { Form } from '../fields/form.ts'
import { runFields } from '../runs/run-fields.ts'

const polynomialFields = {
  truth: choice({
    key: 'truth',
    letter: 't',
    label: 'truth',
    values: truths,
    default: 'wave',
    help: 'What the points lie on: a straight line, a wave, or nothing but noise.',
  }),
  points: count({ key: 'points', letter: 'n', label: 'points', min: 3, max: 40, default: 20, help: 'How many points.' }),
  noise: number({ key: 'noise', letter: 'x', label: 'noise', min: 0, max: 10, default: 0.1, help: 'Standard deviation of the noise.' }),
  lambda: number({
    key: 'lambda',
    letter: 'l',
    label: 'lambda',
    min: 0,
    max: 1e6,
    default: 0,
    help: 'Strength of the penalty: towards a straight line; 0 is none.',
  }),
  penalty: choice({
    key: 'penalty',
    letter: 'p',
    label: 'penalty',
    values: penalties,
    default: 'even',
    help: 'What orders beyond the line cost: all the same, or the more the higher.',
  }),
  seed: { ...runFields.seed, help: 'The first seed: points and noise follow from it.' },
  seeds: runFields.seeds,
} as const

/** The degree: one polynomial for each of a list. */
export const degreeField = count({
  key: 'degree',
  letter: 'd',
  label: 'degree',
  min: 1,
  max: 500,
  default: 3,
  help: 'The highest order; several degrees, set apart by commas, make a curve.',
})

export const polynomialForm: Form<typeof polynomialFields> = { fields: polynomialFields, limits: [] }
