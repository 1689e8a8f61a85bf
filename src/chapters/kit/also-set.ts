// What a run's settings change besides data, p and seeds, in words: a link may set what no control in sight shows.
import { modelTitle } from '../../experiment/networks/models.ts'
import { type ExperimentSpec, runFields } from '../../experiment/runs/run-fields.ts'
import { percentText } from '../../words/percents.ts'

const settings: readonly (readonly [name: keyof ExperimentSpec, words: (spec: ExperimentSpec) => string])[] = [
  ['pixels', ({ pixels }) => `${pixels} pixels`],
  ['model', ({ model }) => modelTitle(model)],
  ['width', ({ width }) => `width ${width}`],
  ['batchNorm', ({ batchNorm }) => `batch norm ${batchNorm}`],
  ['dropout', ({ dropout }) => `dropout ${dropout}`],
  ['weightDecay', ({ weightDecay }) => `weight decay ${weightDecay}`],
  ['augmentation', ({ augmentation }) => `random crop of ${augmentation}\u00a0px`],
  ['earlyStopping', ({ earlyStopping }) => `early stopping with ${percentText(earlyStopping)} held out`],
  ['learningRate', ({ learningRate }) => `learning rate ${learningRate}`],
  ['momentum', ({ momentum }) => `momentum ${momentum}`],
  ['decay', ({ decay }) => `learning rate × ${decay} per epoch`],
  ['batchSize', ({ batchSize }) => `batches of ${batchSize}`],
  ['epochs', ({ epochs }) => `at most ${epochs} epochs`],
  ['stop', () => 'to the last epoch'],
]

/** One entry for every setting that is not as it is by default; none of data set, n, p and seeds. */
export function alsoSet(spec: ExperimentSpec): string[] {
  return settings.filter(([name]) => spec[name] !== runFields[name].default).map(([, words]) => words(spec))
}

/** The same run with all of them as they are by default. */
export function withoutAlsoSet(spec: ExperimentSpec): ExperimentSpec {
  return { ...spec, ...Object.fromEntries(settings.map(([name]) => [name, runFields[name].default])) }
}
