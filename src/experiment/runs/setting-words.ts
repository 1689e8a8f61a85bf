// How a setting of a run is said, wherever settings are listed in words.
import { seedsText } from '../../words/counts.ts'
import { counted } from '../../words/numbers.ts'
import { titleIn } from '../fields/field.ts'
import { modelTitle } from '../networks/models.ts'
import { type ExperimentSpec, runFields } from './run-fields.ts'

export type Wording = (run: ExperimentSpec) => string

/** Those that are said alike everywhere. */
export const settingWords = {
  dataset: ({ dataset }) => titleIn(runFields.dataset, dataset),
  n: ({ n }) => `${counted(n)} images`,
  pixels: ({ pixels }) => `${pixels} pixels`,
  model: ({ model }) => modelTitle(model),
  width: ({ width }) => `width ${width}`,
  momentum: ({ momentum }) => `momentum ${momentum}`,
  decay: ({ decay }) => (decay === 1 ? 'constant learning rate' : `learning rate × ${decay} per epoch`),
  batchSize: ({ batchSize }) => `batches of ${batchSize}`,
  epochs: ({ epochs }) => `at most ${epochs} epochs`,
  stop: ({ stop }) => (stop === 'fit' ? 'until it fits' : 'to the last epoch'),
  seed: ({ seed }) => `seed ${seed}`,
  seeds: ({ seeds }) => seedsText(seeds),
} as const satisfies Partial<Record<keyof ExperimentSpec, Wording>>
