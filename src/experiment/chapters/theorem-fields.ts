// The state of the chapter on Theorem 1 as a table of fields: the points, what a hand has moved, the direction, the rule, the step, the images.
import { datasetInfo } from '../datasets/catalogue.ts'
import type { ValuesOf } from '../fields/field.ts'
import type { Form } from '../fields/form.ts'
import { runFields } from '../runs/run-fields.ts'

/** Points of the plane at the most: more cannot be told apart by eye. */
export const mostPoints = 60
/** Images of the last step at the most. */
export const mostImages = 2000

export const theoremFields = {
  n: {
    kind: 'number',
    integer: true,
    key: 'n',
    letter: 'n',
    min: 1,
    max: mostPoints,
    default: 8,
    unit: 'points',
    help: 'How many points.',
  },
  seed: { ...runFields.seed, default: 166, help: 'Where the random points come from.' },
  labels: {
    kind: 'choice',
    key: 'labels',
    letter: 'l',
    values: ['signs', 'classes', 'reals'],
    default: 'signs',
    help: 'Labels of two kinds, of three classes, or any number.',
  },
  labelSeed: { ...runFields.seed, default: 3, key: 'label-seed', letter: 'r', help: 'Where the random labels come from.' },
  rule: {
    kind: 'number',
    key: 'rule',
    letter: 't',
    min: 0,
    max: 0.99999,
    default: 0.3,
    help: 'How far into its gap each threshold stands: 0 at the point before (slope rule), .5 halfway (midpoint rule), 1 would be at its own point.',
  },
  direction: {
    kind: 'number',
    key: 'direction',
    letter: 'a',
    min: 0,
    max: 359.99,
    default: 340,
    unit: 'degrees',
    help: 'The direction that the points are projected on, counted from the right and upwards.',
  },
  step: { kind: 'number', integer: true, key: 'step', letter: 'p', min: 1, max: 8, default: 1, help: 'Step of the chapter.' },
  hinges: {
    kind: 'number',
    integer: true,
    key: 'hinges',
    letter: 'h',
    min: 0,
    max: mostPoints,
    default: mostPoints,
    help: 'How many hinges are in place, at most one for each point.',
  },
  depth: {
    kind: 'number',
    integer: true,
    key: 'depth',
    letter: 'k',
    min: 2,
    max: mostPoints + 1,
    default: 4,
    help: 'Layers of weights of the deep network.',
  },
  moved: {
    kind: 'records',
    key: 'moved',
    letter: 'm',
    length: 6,
    most: mostPoints,
    default: '',
    help: 'Points moved or relabelled by hand.',
  },
  thresholds: {
    kind: 'records',
    key: 'thresholds',
    letter: 'b',
    length: 4,
    most: mostPoints,
    default: '',
    help: 'Thresholds moved by hand.',
  },
  dataset: runFields.dataset,
  images: {
    kind: 'number',
    integer: true,
    key: 'images',
    letter: 'i',
    min: 100,
    max: mostImages,
    default: 1000,
    unit: 'images',
    help: 'How many real images.',
  },
  corruption: { ...runFields.corruption, default: 1 },
  pixels: { ...runFields.pixels, letter: 'x', help: 'What is done to the images before they are projected.' },
  shownClass: {
    kind: 'number',
    integer: true,
    key: 'class',
    letter: 'o',
    min: 0,
    max: 9,
    default: 0,
    help: 'The class whose output is drawn.',
  },
  imageSeed: { ...runFields.seed, key: 'image-seed', letter: 'z', help: 'Where the labels of the images and the direction come from.' },
} as const

/** The chapter's state, complete. */
export type TheoremState = ValuesOf<typeof theoremFields>

export const theoremForm: Form<typeof theoremFields> = {
  fields: theoremFields,
  limits: [
    {
      name: 'images',
      max: ({ dataset }) => datasetInfo(dataset).trainCount,
      reason: ({ dataset }) => `${dataset} has ${datasetInfo(dataset).trainCount} training images`,
    },
  ],
}
