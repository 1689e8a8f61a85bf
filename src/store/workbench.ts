// The workbench of chapter 1: the run that is shown, those before it, and the moment that is looked at.

import { upTo } from '../experiment/runs/partial-record.ts'
import { type RandomOutcome, randomOutcomeOf } from '../experiment/runs/random-outcome.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import type { RunRecord } from '../experiment/runs/run-record.ts'
import { ghostsBeside } from './ghosts.ts'
import type { Job } from './jobs.ts'
import { recordOf } from './runs.ts'
import type { State } from './state.ts'

export interface Workbench {
  /** The settings of the run that is shown; null before there is one. While p is dragged, the chapter's own are ahead of it. */
  readonly shown: ExperimentSpec | null
  /** Settings of the runs before it, the last one first. */
  readonly earlier: readonly ExperimentSpec[]
  /** Which evaluation wall and curves show; null follows the run. */
  readonly scrubbed: number | null
  /** Settings that runs were changed from, the last one at the end: what undoing goes back through. */
  readonly past: readonly ExperimentSpec[]
  /** A run shown slower than it is computed: the last of its evaluations that is in sight. Null: all there are. */
  readonly paced: number | null
  /** An earlier visit left a run of the chapter's settings unfinished. */
  readonly isUnfinished: boolean
}

export const emptyWorkbench: Workbench = {
  shown: null,
  earlier: [],
  scrubbed: null,
  past: [],
  paced: null,
  isUnfinished: false,
}

/** Settings that are remembered, beside those of the last run with nothing but random labels. */
const mostEarlier = 12

/** The workbench once its run is one of those before the next. */
export const withEarlier = ({ shown, earlier, ...bench }: Workbench): Workbench => ({
  ...bench,
  shown: null,
  earlier: shown ? remembered([shown, ...earlier]) : earlier,
})

/** What is remembered of these settings, the last ones first: each once. */
export function remembered(specs: readonly ExperimentSpec[]): readonly ExperimentSpec[] {
  const keys = specs.map(runKey)
  const all = specs.filter((_, at) => keys.indexOf(keys[at] as string) === at)
  const kept = all.slice(0, mostEarlier)
  const random = all.find(({ corruption }) => corruption === 1)
  return random && !kept.includes(random) ? [...kept, random] : kept
}

/** `idle`: nothing is shown. `over`: it ended, for whatever reason its record gives. */
export type Phase = 'idle' | Job['phase'] | 'over'

export function phaseOf({ jobs, workbench }: Pick<State, 'jobs' | 'workbench'>): Phase {
  return jobs.get('by-heart')?.phase ?? (workbench.shown ? 'over' : 'idle')
}

/** Whether chapter 1 has a run under way, going or paused. */
export const isUnderWay = ({ jobs }: Pick<State, 'jobs'>): boolean => jobs.has('by-heart')

/** The run of the workbench, as far as it has been computed. */
export const computedRecord = ({ runs, workbench }: Pick<State, 'runs' | 'workbench'>): RunRecord | null =>
  workbench.shown && recordOf(runs, workbench.shown)

/** Whether a run of these settings has ended, by itself or by the reader, and there is something to be seen of it. */
export function isToBeSeen({ runs }: Pick<State, 'runs'>, spec: ExperimentSpec): boolean {
  const record = recordOf(runs, spec)
  return record !== null && record.ending !== null && record.snapshots.length > 0
}

/** The run as it is shown: of one that is shown slowly, what has had its turn. */
export function shownRecord(state: Pick<State, 'runs' | 'workbench'>): RunRecord | null {
  const record = computedRecord(state)
  return record && upTo(record, state.workbench.paced)
}

/** The settings that undoing the last change goes back to; null where nothing has been changed since a run. */
export function undone({ workbench: { shown, past }, places }: Pick<State, 'workbench' | 'places'>): ExperimentSpec | null {
  const now = runKey(places['by-heart'])
  return [...past, ...(shown ? [shown] : [])].findLast((spec) => runKey(spec) !== now) ?? null
}

/** The run that a change of settings has ended on its way, while nothing has taken its place: undoing the change shows it again. */
export function cutOff(state: Pick<State, 'runs' | 'workbench' | 'places'>): ExperimentSpec | null {
  const spec = state.workbench.shown === null ? undone(state) : null
  return spec && isToBeSeen(state, spec) && recordOf(state.runs, spec)?.ending?.kind === 'stopped' ? spec : null
}

/** The runs before it that its curves may stand beside; once settings have been moved away, the shown one is among them. */
export function ghostRecords({ runs, workbench, places }: Pick<State, 'runs' | 'workbench' | 'places'>): RunRecord[] {
  const { shown, earlier } = workbench
  const spec = places['by-heart']
  const records = [...(shown ? [shown] : []), ...earlier].flatMap((settings) => recordOf(runs, settings) ?? [])
  return ghostsBeside(spec, records)
}

/** What the last finished run with random labels came to. */
export function randomOutcome({ runs, workbench: { shown, earlier } }: Pick<State, 'runs' | 'workbench'>): RandomOutcome | null {
  for (const spec of [...(shown ? [shown] : []), ...earlier]) {
    const record = spec.corruption === 1 ? recordOf(runs, spec) : null
    const outcome = record && randomOutcomeOf(record)
    if (outcome) return outcome
  }
  return null
}
