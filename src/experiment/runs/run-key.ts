// What names a run on the shelf: its settings as text, since the same settings give the same run.
import { changedFields } from '../fields/changed-fields.ts'
import { type ExperimentSpec, runFields } from './run-fields.ts'

/** `corruption-45e-2.n-900`; a run of all defaults is `default`. */
export function runKey(spec: ExperimentSpec): string {
  return changedFields(runFields, spec, (key) => `${key}-`).join('.') || 'default'
}
