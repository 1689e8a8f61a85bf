// The state of the chapter on more noise as a table of fields: a run, how many levels of corruption, and a second network to compare.

import { choice, count } from '../fields/define.ts'
import type { ValuesOf } from '../fields/field.ts'
import { modelTitle } from '../networks/models.ts'
import { type ExperimentSpec, runFields } from '../runs/run-fields.ts'
import { runLimits } from '../runs/spec.ts'
import { crossed, type Sweep } from '../runs/sweep.ts'
import { sweepChapter } from './chapter.ts'
import { drawnPrediction } from './drawn-prediction.ts'

const { corruption: _, seed, seeds, ...shared } = runFields

export const moreNoiseFields = {
  ...shared,
  seed: { ...seed, label: 'first seed' },
  seeds: { ...seeds, label: 'seeds for each', default: 3 },
  levels: count({
    key: 'levels',
    letter: 'k',
    label: 'levels of noise',
    min: 3,
    max: 11,
    default: 6,
    help: 'Levels of corruption, evenly from 0 to 1.',
  }),
  second: choice({
    key: 'second-model',
    letter: 'u',
    label: 'second network',
    values: ['none', ...runFields.model.values],
    default: 'none',
    title: (value) => (value === 'none' ? 'no other network' : modelTitle(value)),
    help: 'Another network to hold beside the first.',
  }),
} as const

export type MoreNoise = ValuesOf<typeof moreNoiseFields>

/** The levels of corruption, 0 to 1, to whole percents. */
export function levelsOf({ levels }: Pick<MoreNoise, 'levels'>): number[] {
  return Array.from({ length: levels }, (_, index) => Math.round((100 * index) / (levels - 1)) / 100)
}

/** The networks that are compared, one or two. */
export function modelsOf({ model, second }: Pick<MoreNoise, 'model' | 'second'>): ExperimentSpec['model'][] {
  return second === 'none' || second === model ? [model] : [model, second]
}

/** The sweep of one network over the levels. */
export function levelSweep(state: MoreNoise, model: ExperimentSpec['model']): Sweep {
  const { levels: _, second: __, ...run } = state
  return { base: { ...run, model, corruption: 0 }, variations: levelsOf(state).map((corruption) => ({ corruption })) }
}

/** All that the chapter trains, network by network. */
export function moreNoiseSweep(state: MoreNoise): Sweep {
  const { base, variations } = levelSweep(state, state.model)
  return {
    base,
    variations: crossed(
      modelsOf(state).map((model) => ({ model })),
      variations,
    ),
  }
}

/** The reader's answer is the curve that they draw. */
export const moreNoiseChapter = sweepChapter({
  short: 'More noise',
  title: 'How much noise is too much?',
  question: 'How much noise would stop it from learning everything by heart?',
  minutes: 4,
  description:
    'A share of the labels is random, from none to all: how much longer does a network take to fit them, and what is left for unseen images? Trained live in your browser.',
  fields: moreNoiseFields,
  limits: runLimits,
  answer: drawnPrediction,
  sweep: moreNoiseSweep,
})
