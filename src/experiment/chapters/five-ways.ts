// The chapter on Figure 1a: its state as a table of fields, the five conditions, and the race that follows from them.
import { array, check, type InferOutput, length, literal, object, picklist, pipe, union } from 'valibot'
import { choice } from '../fields/define.ts'
import type { ValuesOf } from '../fields/field.ts'
import { type ExperimentSpec, runFields } from '../runs/run-fields.ts'
import { runLimits } from '../runs/spec.ts'
import type { Sweep, Variation } from '../runs/sweep.ts'
import { sweepChapter } from './chapter.ts'

const { corruption: _, pixels: __, model, seed, seeds, ...shared } = runFields

export const fiveWaysFields = {
  ...shared,
  model: { ...model, default: 'lenet' },
  seed: { ...seed, label: 'first seed' },
  seeds: { ...seeds, label: 'seeds for each', default: 3 },
  curve: choice({
    key: 'curve',
    letter: 'k',
    label: 'drawn',
    values: ['loss', 'accuracy'],
    default: 'loss',
    title: (value) => `training ${value}`,
    help: 'What the race is drawn as: training loss or training accuracy.',
  }),
} as const

export type FiveWays = ValuesOf<typeof fiveWaysFields>

interface ConditionOfFigure1a {
  readonly id: string
  /** Says what is done; where the paper calls it otherwise, `paper` does. */
  readonly title: string
  readonly paper: string
  /** What it means for an image, in a few words. */
  readonly what: string
  /** What it changes in a run on the images as they are, with their true labels. */
  readonly change: Variation
  /** Thousands of steps to a training loss of 0.1 in the one published reproduction (CIFAR-10, a single seed). */
  readonly reproducedSteps: number
}

/** In the order of the reproduction of the paper's figure. */
export const conditions = [
  { id: 'true-labels', title: 'true labels', paper: 'true labels', what: 'nothing is changed', change: {}, reproducedSteps: 4 },
  {
    id: 'shuffled',
    title: 'same shuffle for all',
    paper: 'shuffled pixels',
    what: 'one new order of pixels',
    change: { pixels: 'shuffled' },
    reproducedSteps: 5.6,
  },
  {
    id: 'gaussian',
    title: 'gaussian noise',
    paper: 'gaussian noise',
    what: 'no image is left',
    change: { pixels: 'gaussian' },
    reproducedSteps: 8.8,
  },
  {
    id: 'random-pixels',
    title: 'new shuffle for each',
    paper: 'random pixels',
    what: 'an order of its own',
    change: { pixels: 'random' },
    reproducedSteps: 11.9,
  },
  {
    id: 'random-labels',
    title: 'random labels',
    paper: 'random labels',
    what: 'images as they are',
    change: { corruption: 1 },
    reproducedSteps: 16.6,
  },
] as const satisfies readonly ConditionOfFigure1a[]

export type Condition = (typeof conditions)[number]
export type ConditionId = Condition['id']

/** All that the chapter trains with one network; by default the one that is chosen. */
export function fiveWaysSweep({ curve: _, ...run }: FiveWays, network: ExperimentSpec['model'] = run.model): Sweep {
  return { base: { ...run, model: network, corruption: 0, pixels: 'original' }, variations: conditions.map(({ change }) => change) }
}

const conditionIds = conditions.map(({ id }) => id)
const isOrder = (ids: ConditionId[]): boolean => new Set(ids).size === conditionIds.length
/** The order in which the five are expected, or that it was skipped. */
const order = union([literal('skipped'), pipe(array(picklist(conditionIds)), length(conditionIds.length), check(isOrder))])

/** The reader's answer: an order, and after the first race another one for the same race with another network. */
const orders = union([order, object({ first: order, second: object({ model: picklist(model.values), order }) })])

export type Order = InferOutput<typeof order>
export type Orders = InferOutput<typeof orders>

/** The order that is held against a network's race. */
export function orderFor(orders: Orders, network: ExperimentSpec['model']): Order {
  if (orders === 'skipped' || Array.isArray(orders)) return orders
  return orders.second.model === network ? orders.second.order : orders.first
}

export const fiveWaysChapter = sweepChapter({
  short: 'Five ways',
  title: 'Five ways to take the signal away',
  question: 'Can it learn images that are nothing but noise?',
  minutes: 4,
  description:
    'Shuffle the pixels, put noise in their place or make every label random: what does a network still learn, and how fast? Trained live in your browser.',
  fields: fiveWaysFields,
  limits: runLimits,
  answer: orders,
  sweep: (values) => fiveWaysSweep(values),
})
