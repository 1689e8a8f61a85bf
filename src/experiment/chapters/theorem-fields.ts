// The state of the chapter on Theorem 1 as a table of fields: the points, what a hand has moved, the direction, the rule, the step, the images.
import type { Catalogue } from '../datasets/catalogue.ts'
import { choice, count, number, records } from '../fields/define.ts'
import type { ValuesOf } from '../fields/field.ts'
import type { Limit } from '../fields/form.ts'
import { runFields } from '../runs/run-fields.ts'
import { imagesOf } from '../runs/spec.ts'

/** Points of the plane at the most: more cannot be told apart by eye. */
export const mostPoints = 60
/** Images of the last step at the most. */
export const mostImages = 2000

export const theoremFields = {
  n: count({
    key: 'n',
    letter: 'n',
    label: 'points',
    min: 1,
    max: mostPoints,
    default: 8,
    unit: 'points',
    help: 'How many points.',
  }),
  seed: { ...runFields.seed, label: 'seed of the points', default: 166, help: 'Where the random points come from.' },
  labels: choice({
    key: 'labels',
    letter: 'l',
    label: 'labels',
    values: ['signs', 'classes', 'reals'],
    default: 'signs',
    title: (value) => ({ signs: '±1', classes: 'classes', reals: 'numbers' })[value],
    help: 'Labels of two kinds, of three classes, or any number.',
  }),
  labelSeed: {
    ...runFields.seed,
    default: 3,
    key: 'label-seed',
    letter: 'r',
    label: 'seed of the labels',
    help: 'Where the random labels come from.',
  },
  rule: number({
    key: 'rule',
    letter: 't',
    label: 't, how far each threshold is into its gap',
    min: 0,
    max: 0.99999,
    default: 0.3,
    help: 'How far into its gap each threshold stands: 0 at the point before (slope rule), .5 halfway (midpoint rule), 1 would be at its own point.',
  }),
  direction: number({
    key: 'direction',
    letter: 'a',
    label: 'direction, degrees',
    min: 0,
    max: 359.99,
    default: 340,
    unit: 'degrees',
    help: 'The direction that the points are projected on, counted from the right and upwards.',
  }),
  step: count({ key: 'step', letter: 'p', label: 'step', min: 1, max: 8, default: 1, help: 'Step of the chapter.' }),
  hinges: count({
    key: 'hinges',
    letter: 'h',
    label: 'hinges in place',
    min: 0,
    max: mostPoints,
    default: mostPoints,
    help: 'How many hinges are in place, at most one for each point.',
  }),
  depth: count({
    key: 'depth',
    letter: 'k',
    label: 'layers, k',
    min: 2,
    max: mostPoints + 1,
    default: 4,
    help: 'Layers of weights of the deep network.',
  }),
  moved: records({
    key: 'moved',
    letter: 'm',
    label: 'moved points',
    length: 6,
    most: mostPoints,
    help: 'Points moved or relabelled by hand.',
  }),
  thresholds: records({
    key: 'thresholds',
    letter: 'b',
    label: 'moved thresholds',
    length: 4,
    most: mostPoints,
    help: 'Thresholds moved by hand.',
  }),
  dataset: { ...runFields.dataset, label: 'data set' },
  images: count({
    key: 'images',
    letter: 'i',
    label: 'images, n',
    min: 100,
    max: mostImages,
    default: 1000,
    unit: 'images',
    help: 'How many real images.',
  }),
  corruption: { ...runFields.corruption, default: 1 },
  pixels: { ...runFields.pixels, letter: 'x', help: 'What is done to the images before they are projected.' },
  shownClass: count({
    key: 'class',
    letter: 'o',
    label: 'output for',
    min: 0,
    max: 9,
    default: 0,
    help: 'The class whose output is drawn.',
  }),
  imageSeed: {
    ...runFields.seed,
    key: 'image-seed',
    letter: 'z',
    label: 'seed of the images',
    help: 'Where the labels of the images and the direction come from.',
  },
} as const

/** The chapter's state, complete. */
export type TheoremState = ValuesOf<typeof theoremFields>

export const theoremLimits = (catalogue: Catalogue): readonly Limit<typeof theoremFields>[] => [{ name: 'images', ...imagesOf(catalogue) }]
