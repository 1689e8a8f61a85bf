// What the trainer reports does to the one state. News of sweeps are gathered, so that many workers do not redraw the page more often than one.
import type { StoreApi } from 'zustand/vanilla'
import type { Shelf } from '../archive/shelf.ts'
import type { ChapterId } from '../experiment/chapters/table.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import { emptyRecord, type RunRecord } from '../experiment/runs/run-record.ts'
import type { TrainerListener } from '../protocol/trainer.ts'
import { type Job, withJob } from './jobs.ts'
import { withNotices } from './notices.ts'
import { type Shelved, shelve } from './runs.ts'
import type { State } from './state.ts'

const gatherMs = 120

/** A listener for the trainer; runs that came to their end are kept. */
export function createListener({ getState, setState }: StoreApi<State>, shelf: Shelf): TrainerListener {
  /** News that wait, with the chapter that they are for. */
  const waiting = new Map<string, { readonly owner: ChapterId; readonly shelved: Shelved }>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    const news = [...waiting.values()]
    waiting.clear()
    setState(({ runs, jobs }) => {
      // Words of what has been stopped meanwhile come too late, unless they are its last.
      const wanted = news.filter(({ owner, shelved }) => jobs.has(owner) || shelved.record.ending)
      const heardOf = new Set(wanted.map(({ owner }) => owner))
      return {
        runs: shelve(
          runs,
          wanted.map(({ shelved }) => shelved),
        ),
        jobs: begun(jobs, heardOf),
      }
    })
  }
  const tell = (owner: ChapterId, news: readonly Shelved[]): void => {
    for (const shelved of news) waiting.set(runKey(shelved.record.spec), { owner, shelved })
    if (getState().jobs.get(owner)?.kind === 'run') flush()
    else timer ??= setTimeout(flush, gatherMs)
  }
  const notify = (field: string, message: string): void =>
    setState(({ notices }) => ({ notices: withNotices(notices, [{ field, message: `${field}: ${message}` }]) }))
  const keep = (record: RunRecord): void => {
    shelf.keep(record).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      notify('storage', `what is trained stays on the page but a reload will lose it (${reason})`)
    })
  }

  return {
    changed: (owner, records) => {
      tell(
        owner as ChapterId,
        records.map((record) => ({ record, from: 'here', problem: null })),
      )
      for (const record of records) if (record.ending?.kind === 'complete') keep(record)
    },
    failed: (owner, cells, problem) =>
      tell(
        owner as ChapterId,
        cells.map((cell) => ({ record: emptyRecord(cell), from: 'here', problem })),
      ),
    restarted: (owner, backend, reason) => {
      const job = getState().jobs.get(owner as ChapterId)
      if (job?.kind !== 'run') return
      setState(({ jobs, device, workbench }) => ({
        jobs: withJob(jobs, owner as ChapterId, { ...job, phase: 'starting' }),
        device: { ...device, backend },
        workbench: { ...workbench, scrubbed: null },
      }))
      notify('worker', `${reason}; the run starts again from its seed on ${backend}`)
    },
    finished: (owner) => {
      flush()
      setState(({ jobs }) => ({ jobs: withJob(jobs, owner as ChapterId, null) }))
    },
  }
}

/** The jobs with those that were starting under way. */
function begun(jobs: ReadonlyMap<ChapterId, Job>, heardOf: ReadonlySet<ChapterId>): ReadonlyMap<ChapterId, Job> {
  let next = jobs
  for (const [owner, job] of jobs)
    if (job.phase === 'starting' && heardOf.has(owner)) next = withJob(next, owner, { ...job, phase: 'running' })
  return next
}
