// What tells one run from another beside it, in words: its name as a ghost.

import { listed } from '../../words/lists.ts'
import { percentText } from '../../words/percents.ts'
import { isNormalised } from '../networks/models.ts'
import type { ExperimentSpec } from './run-fields.ts'
import { settingWords, type Wording } from './setting-words.ts'

/** A regulariser: `without dropout`, or with its strength. */
const strength =
  (name: 'weightDecay' | 'dropout' | 'augmentation' | 'earlyStopping', title: string, written: (value: number) => string): Wording =>
  (run) =>
    run[name] === 0 ? `without ${title}` : `${title} ${written(run[name])}`

/** A number this small is written as it is typed: 5e-4. */
export const smallNumber = (value: number): string => (value > 0 && value < 0.01 ? value.toExponential().replace('e+', 'e') : String(value))

const { model, dataset, n, seed, pixels, width, momentum, decay, batchSize, epochs, stop } = settingWords

/** Each setting as it is said of a run that stands beside another. The ones that readers change most come first. */
const wordings = {
  corruption: ({ corruption }) => (corruption === 0 ? 'true labels' : `${percentText(corruption)} random`),
  dropout: strength('dropout', 'dropout', String),
  weightDecay: strength('weightDecay', 'weight decay', smallNumber),
  augmentation: strength('augmentation', 'random crop', (pixels) => `${pixels}\u00a0px`),
  batchNorm: (run) => `${isNormalised(run) ? 'with' : 'without'} batch norm`,
  earlyStopping: strength('earlyStopping', 'early stopping', percentText),
  model,
  dataset,
  n,
  seed,
  pixels,
  width,
  learningRate: ({ learningRate }) => `learning rate ${smallNumber(learningRate)}`,
  momentum,
  decay,
  batchSize,
  epochs,
  stop,
  seeds: ({ seeds }) => (seeds === 1 ? 'one seed' : `${seeds} seeds`),
} as const satisfies Record<keyof ExperimentSpec, Wording>

const names = Object.keys(wordings) as readonly (keyof ExperimentSpec)[]

/** The settings in which two runs differ; batch norm where it is not only as each network is defined. */
export function differencesOf(one: ExperimentSpec, other: ExperimentSpec): readonly (keyof ExperimentSpec)[] {
  return names.filter((name) => (name === 'batchNorm' ? differInNorm(one, other) : one[name] !== other[name]))
}

function differInNorm(one: ExperimentSpec, other: ExperimentSpec): boolean {
  if (one.model !== other.model && one.batchNorm === other.batchNorm && one.batchNorm === 'as-defined') return false
  return isNormalised(one) !== isNormalised(other)
}

/** `without dropout`, `40 % random, LeNet`: how a run differs from the one that it stands beside; empty where it does not. */
export function nameBeside(run: ExperimentSpec, beside: ExperimentSpec): string {
  return listed(differencesOf(run, beside).map((name) => wordings[name](run)))
}
