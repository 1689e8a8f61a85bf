// What a link sets in a sweep that no control of its chapter shows.
import { defaultsOf } from '../../experiment/fields/field.ts'
import { type ExperimentSpec, runFields } from '../../experiment/runs/run-fields.ts'
import { alsoSet } from './also-set.ts'

/** Fields of a run for which chapters 2 and 3 have no control. */
const hidden = ['pixels', 'weightDecay', 'dropout', 'augmentation', 'earlyStopping', 'batchNorm', 'momentum', 'decay', 'stop'] as const

type Hidden = Partial<Pick<ExperimentSpec, (typeof hidden)[number]>>

/** The hidden fields that a chapter's state has, each as it is or as it is by default. */
const hiddenOf = (values: Hidden, isReset: boolean): Hidden =>
  Object.fromEntries(
    hidden.flatMap((name) => (values[name] === undefined ? [] : [[name, isReset ? runFields[name].default : values[name]]])),
  )

/** In words, one for each that is not as it is by default. */
export const alsoSetIn = (values: Hidden): string[] => alsoSet({ ...defaultsOf(runFields), ...hiddenOf(values, false) })

/** The same state with all of them as they are by default. */
export const withoutHidden = <V extends Hidden>(values: V): V => ({ ...values, ...hiddenOf(values, true) })
