// Earlier curves beside a run: the same settings in everything but p.
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import type { RunRecord } from '../experiment/runs/run-record.ts'

const mostGhosts = 4
/** No lies and nothing but lies: what every other run is held against, so these stay. */
const lasting: readonly number[] = [0, 1]
/** Shorter runs have no curve worth keeping. */
const leastEpochs = 2

/** Whether two runs differ in p alone, so that their curves may stand side by side. */
export function isComparable(one: ExperimentSpec, other: ExperimentSpec): boolean {
  return JSON.stringify({ ...one, corruption: 0 }) === JSON.stringify({ ...other, corruption: 0 })
}

/** Of these runs (the newest first) those that stand beside one of `spec`, one a level. */
export function ghostsBeside(spec: ExperimentSpec, runs: readonly RunRecord[]): RunRecord[] {
  const levels = new Set([spec.corruption])
  const beside = runs.filter((run) => {
    const isNew = run.epoch >= leastEpochs && isComparable(run.spec, spec) && !levels.has(run.spec.corruption)
    if (isNew) levels.add(run.spec.corruption)
    return isNew
  })
  const isLasting = (ghost: RunRecord) => lasting.includes(ghost.spec.corruption)
  const room = mostGhosts - beside.filter(isLasting).length
  const passing = new Set(beside.filter((ghost) => !isLasting(ghost)).slice(0, room))
  return beside.filter((ghost) => isLasting(ghost) || passing.has(ghost))
}
