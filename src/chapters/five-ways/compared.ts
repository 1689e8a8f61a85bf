// The networks that the chapter's text compares, as changes of its settings; the settings have the others.
import type { ExperimentSpec } from '../../experiment/runs/run-fields.ts'

export const compared = [{ model: 'lenet' }, { model: 'mlp-1x512' }] as const

/** Whose race is asked about second. */
export const otherThan = (model: ExperimentSpec['model']): ExperimentSpec['model'] => (model === 'mlp-1x512' ? 'lenet' : 'mlp-1x512')
