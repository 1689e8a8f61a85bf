// Settings that no control in sight shows, in words: a link may set them.
import { type FieldTable, titleIn, type ValuesOf } from '../../experiment/fields/field.ts'
import { modelTitle } from '../../experiment/networks/models.ts'
import { type ExperimentSpec, runFields } from '../../experiment/runs/run-fields.ts'
import { seedsText } from '../../words/counts.ts'
import { counted } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'

/** How each setting of a run is said; its labels are in sight everywhere. */
const wordings: readonly (readonly [name: keyof ExperimentSpec, words: (run: ExperimentSpec) => string])[] = [
  ['dataset', ({ dataset }) => titleIn(runFields.dataset, dataset)],
  ['n', ({ n }) => `${counted(n)} images`],
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
  ['seed', ({ seed }) => `seed ${seed}`],
  ['seeds', ({ seeds }) => seedsText(seeds)],
]

/** The settings that differ from their defaults and are not among those shown: in words, and with what they are by default. */
export function alsoSet<T extends FieldTable>(fields: T, values: ValuesOf<T>, shown: readonly string[]) {
  const set = wordings.filter(([name]) => !shown.includes(name) && fields[name] !== undefined && values[name] !== fields[name].default)
  return {
    words: set.map(([, words]) => words(values as unknown as ExperimentSpec)),
    defaults: Object.fromEntries(set.map(([name]) => [name, fields[name]?.default])) as Partial<ValuesOf<T>>,
  }
}
