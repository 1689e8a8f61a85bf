// Earlier curves beside a run: the run before it, whatever was changed, and those that differ from it in one thing.
import { differencesOf } from '../experiment/runs/run-difference.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import type { RunRecord } from '../experiment/runs/run-record.ts'

const mostGhosts = 4
/** Runs that differ in several things stand there only while there are fewer. */
const mostOfSeveral = 2
/** No lies and nothing but lies: what every other share of lies is held against, so these stay. */
const lasting: readonly number[] = [0, 1]
/** Shorter runs have no curve worth keeping. */
const leastEpochs = 2

/** Whether two runs differ in p alone, at the most. */
export const differInCorruption = (one: ExperimentSpec, other: ExperimentSpec): boolean =>
  differencesOf(one, other).every((name) => name === 'corruption')

/** Of these runs (the newest first) those that stand beside one of `spec`, each of the settings once. */
export function ghostsBeside(spec: ExperimentSpec, runs: readonly RunRecord[]): RunRecord[] {
  const seen = new Set([runKey(spec)])
  const others = runs.filter((run) => {
    const key = runKey(run.spec)
    const isNew = run.epoch >= leastEpochs && !seen.has(key)
    if (isNew) seen.add(key)
    return isNew
  })
  const rank = (run: RunRecord): number => {
    if (run === others[0]) return 0
    if (differInCorruption(run.spec, spec) && lasting.includes(run.spec.corruption)) return 1
    return differencesOf(run.spec, spec).length === 1 ? 2 : 3
  }
  const ranked = others.map((run) => ({ run, rank: rank(run) })).sort((a, b) => a.rank - b.rank)
  const beside = new Set(ranked.filter((one, at) => at < (one.rank === 3 ? mostOfSeveral : mostGhosts)).map(({ run }) => run))
  return others.filter((run) => beside.has(run))
}
