// What names a run in the browser's archive and in a sweep: the link of its settings, since the same settings give the same run.
import { encodeLink } from './permalink.ts'
import type { ExperimentSpec } from './run-fields.ts'

export function runKey(spec: ExperimentSpec): string {
  return encodeLink({ chapter: 'by-heart', state: spec })
}
