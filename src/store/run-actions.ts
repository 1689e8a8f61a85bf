// Training for a chapter: a run of its own, or a sweep of which only what is missing is trained.
import type { StoreApi } from 'zustand/vanilla'
import type { ChapterId } from '../experiment/chapters/table.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import { emptyRecord } from '../experiment/runs/run-record.ts'
import { cellsOf, type Sweep, singleSeeds } from '../experiment/runs/sweep.ts'
import type { Training } from '../protocol/trainer.ts'
import { afterSleep, begunJob, inPhase, isInRun, otherSweep, withJob } from './jobs.ts'
import type { Recall } from './recall.ts'
import { isFinal, type Runs, type Shelved, shelve } from './runs.ts'
import type { State } from './state.ts'

export type RunActions = ReturnType<typeof createRunActions>

export function createRunActions({ getState, setState }: StoreApi<State>, trainer: Training, recall: Recall) {
  /** Ends what a chapter has under way; what had ended stays. */
  const stop = (owner: ChapterId): void => {
    const job = getState().jobs.get(owner)
    if (!job) return
    trainer.stop(owner)
    setState(({ jobs, runs }) => ({
      jobs: withJob(jobs, owner, null),
      runs:
        job.kind === 'run'
          ? withStopped(runs, job.cells)
          : withoutUnfinished(
              runs,
              job.cells.filter((cell) => !isInRun(jobs, cell)),
            ),
    }))
  }

  const stopSweep = (): void => {
    const { open, jobs } = getState()
    if (jobs.get(open)?.kind === 'sweep') stop(open)
  }

  /** Trains what is missing of these cells, in this order, in place of the open chapter's sweep; while another chapter's is under way nothing starts. */
  const startCells = async (cells: readonly ExperimentSpec[]): Promise<void> => {
    const { open: owner, jobs } = getState()
    if (otherSweep(jobs, owner)) return
    stopSweep()
    setState((state) => ({ jobs: withJob(state.jobs, owner, begunJob('sweep', cells)) }))
    await recall(cells)
    // Stopped meanwhile, or another has taken its place. The job itself may be a new one: late news and sleep change it.
    const asked = getState().jobs.get(owner)
    if (asked?.cells !== cells) return
    const missing = cells.filter((cell) => !isFinal(getState().runs.get(runKey(cell))))
    const job = missing.length === 0 ? null : inPhase(begunJob('sweep', missing), asked.phase === 'paused' ? 'paused' : 'running')
    setState((state) => ({ jobs: withJob(state.jobs, owner, job) }))
    if (!job) return
    trainer.sweep(owner, missing, getState().device.backend)
    if (job.phase === 'paused') trainer.pause(owner)
  }

  return {
    /** Trains a run with pictures, whatever was known of it before. */
    trainRun(owner: ChapterId, spec: ExperimentSpec): void {
      stop(owner)
      const cells = singleSeeds(spec)
      const begun = cells.map((cell): Shelved => ({ record: emptyRecord(cell), from: 'here', problem: null }))
      setState(({ jobs, runs }) => ({ jobs: withJob(jobs, owner, begunJob('run', cells)), runs: shelve(runs, begun) }))
      trainer.run(owner, cells, getState().device.backend)
    },
    stopRun: stop,
    /** Brings back what this browser has kept of a sweep. */
    recallSweep: (sweep: Sweep): Promise<void> => recall(cellsOf(sweep)),
    /** Stops the open chapter's sweep; another chapter's goes on. */
    stopSweep,
    /** Trains what is missing of a sweep of the open chapter, whose earlier one is stopped; while another chapter's is under way nothing starts. */
    startSweep: (sweep: Sweep): Promise<void> => startCells(cellsOf(sweep)),
    startCells,
    /** The page was asleep for so long, ms. */
    slept(ms: number): void {
      setState(({ jobs }) => (jobs.size > 0 ? { jobs: afterSleep(jobs, ms) } : {}))
    },
    pauseSweep(): void {
      const { open, jobs } = getState()
      const job = jobs.get(open)
      if (!job) return
      trainer.pause(open)
      setState({ jobs: withJob(jobs, open, inPhase(job, 'paused')) })
    },
    resumeSweep(): void {
      const { open, jobs } = getState()
      const job = jobs.get(open)
      if (!job) return
      trainer.resume(open)
      setState({ jobs: withJob(jobs, open, inPhase(job, 'running')) })
    },
  }
}

/** A run that was stopped shows how far it came. */
function withStopped(runs: Runs, cells: readonly ExperimentSpec[]): Runs {
  const stopped = cells.flatMap((cell): Shelved[] => {
    const known = runs.get(runKey(cell))
    return known && known.record.ending === null ? [{ ...known, record: { ...known.record, ending: { kind: 'stopped' } } }] : []
  })
  return shelve(runs, stopped)
}

/** A cell of a sweep that has not come to its end says nothing. */
function withoutUnfinished(runs: Runs, cells: readonly ExperimentSpec[]): Runs {
  const unfinished = new Set(cells.map(runKey).filter((key) => !isFinal(runs.get(key))))
  return new Map([...runs].filter(([key]) => !unfinished.has(key)))
}
