// What tells one run from another beside it, in words: its name as a ghost.

import { listed } from '../../words/lists.ts'
import { counted } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { titleIn } from '../fields/field.ts'
import { isNormalised, modelTitle } from '../networks/models.ts'
import { type ExperimentSpec, runFields } from './run-fields.ts'

/** How a setting is said of a run in which it has another value than in the run beside it. */
type Wording = (run: ExperimentSpec) => string

/** A regulariser: `without dropout`, or with its strength. */
const strength =
  (name: 'weightDecay' | 'dropout' | 'augmentation' | 'earlyStopping', title: string, written: (value: number) => string): Wording =>
  (run) =>
    run[name] === 0 ? `without ${title}` : `${title} ${written(run[name])}`

/** A number this small is written as it is typed: 5e-4. */
export const smallNumber = (value: number): string => (value > 0 && value < 0.01 ? value.toExponential().replace('e+', 'e') : String(value))

/** Every setting but those that say how many seeds, which alone make no other curve. The ones that readers change most come first. */
const wordings: readonly (readonly [name: keyof ExperimentSpec, words: Wording])[] = [
  ['corruption', ({ corruption }) => (corruption === 0 ? 'true labels' : `${percentText(corruption)} random`)],
  ['dropout', strength('dropout', 'dropout', String)],
  ['weightDecay', strength('weightDecay', 'weight decay', smallNumber)],
  ['augmentation', strength('augmentation', 'random crop', (pixels) => `${pixels}\u00a0px`)],
  ['batchNorm', (run) => `${isNormalised(run) ? 'with' : 'without'} batch norm`],
  ['earlyStopping', strength('earlyStopping', 'early stopping', percentText)],
  ['model', ({ model }) => modelTitle(model)],
  ['dataset', ({ dataset }) => titleIn(runFields.dataset, dataset)],
  ['n', ({ n }) => `${counted(n)} images`],
  ['seed', ({ seed }) => `seed ${seed}`],
  ['pixels', ({ pixels }) => `${pixels} pixels`],
  ['width', ({ width }) => `width ${width}`],
  ['learningRate', ({ learningRate }) => `learning rate ${smallNumber(learningRate)}`],
  ['momentum', ({ momentum }) => `momentum ${momentum}`],
  ['decay', ({ decay }) => (decay === 1 ? 'constant learning rate' : `learning rate × ${decay} per epoch`)],
  ['batchSize', ({ batchSize }) => `batches of ${batchSize}`],
  ['epochs', ({ epochs }) => `at most ${epochs} epochs`],
  ['stop', ({ stop }) => (stop === 'fit' ? 'until it fits' : 'to the last epoch')],
  ['seeds', ({ seeds }) => (seeds === 1 ? 'one seed' : `${seeds} seeds`)],
]

/** The settings in which two runs differ; batch norm where it is not only as each network is defined. */
export function differencesOf(one: ExperimentSpec, other: ExperimentSpec): readonly (keyof ExperimentSpec)[] {
  return wordings.map(([name]) => name).filter((name) => (name === 'batchNorm' ? differInNorm(one, other) : one[name] !== other[name]))
}

function differInNorm(one: ExperimentSpec, other: ExperimentSpec): boolean {
  if (one.model !== other.model && one.batchNorm === other.batchNorm && one.batchNorm === 'as-defined') return false
  return isNormalised(one) !== isNormalised(other)
}

/** `without dropout`, `40 % random, LeNet`: how a run differs from the one that it stands beside; empty where it does not. */
export function nameBeside(run: ExperimentSpec, beside: ExperimentSpec): string {
  const differing = differencesOf(run, beside)
  return listed(wordings.filter(([name]) => differing.includes(name)).map(([, words]) => words(run)))
}
