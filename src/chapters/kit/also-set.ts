// Settings that no control in sight shows, in words: a link may set them.
import type { FieldTable, ValuesOf } from '../../experiment/fields/field.ts'
import type { ExperimentSpec } from '../../experiment/runs/run-fields.ts'
import { settingWords, type Wording } from '../../experiment/runs/setting-words.ts'
import { percentText } from '../../words/percents.ts'

const { dataset, n, pixels, model, width, momentum, decay, batchSize, epochs, stop, seed, seeds } = settingWords

/** How each setting of a run is said; its labels are in sight everywhere. */
const wordings = {
  dataset,
  n,
  pixels,
  model,
  width,
  batchNorm: ({ batchNorm }) => `batch norm ${batchNorm}`,
  dropout: ({ dropout }) => `dropout ${dropout}`,
  weightDecay: ({ weightDecay }) => `weight decay ${weightDecay}`,
  augmentation: ({ augmentation }) => `random crop of ${augmentation}\u00a0px`,
  earlyStopping: ({ earlyStopping }) => `early stopping with ${percentText(earlyStopping)} held out`,
  learningRate: ({ learningRate }) => `learning rate ${learningRate}`,
  momentum,
  decay,
  batchSize,
  epochs,
  stop,
  seed,
  seeds,
} as const satisfies Record<Exclude<keyof ExperimentSpec, 'corruption'>, Wording>

const names = Object.keys(wordings) as readonly (keyof typeof wordings)[]

/** The settings that differ from their defaults and are not among those shown: in words, and with what they are by default. */
export function alsoSet<T extends FieldTable>(fields: T, values: ValuesOf<T>, shown: readonly string[]) {
  const set = names.filter((name) => !shown.includes(name) && fields[name] !== undefined && values[name] !== fields[name].default)
  return {
    words: set.map((name) => wordings[name](values as unknown as ExperimentSpec)),
    defaults: Object.fromEntries(set.map((name) => [name, fields[name]?.default])) as Partial<ValuesOf<T>>,
  }
}
