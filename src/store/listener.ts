// What the trainer reports does to the one state. News of sweeps are gathered, so that many workers do not redraw the page more often than one.
import type { StoreApi } from 'zustand/vanilla'
import type { Shelf } from '../archive/shelf.ts'
import type { ChapterId } from '../experiment/chapters/table.ts'
import { backendTitles } from '../experiment/runs/backend.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import { emptyRecord, type RunRecord } from '../experiment/runs/run-record.ts'
import type { TrainerListener } from '../protocol/trainer.ts'
import { oneDecimal } from '../words/numbers.ts'
import { isInRun, type Job, withJob } from './jobs.ts'
import { withNotices } from './notices.ts'
import { type Runs, type Shelved, shelve } from './runs.ts'
import type { State } from './state.ts'

const gatherMs = 120

interface News {
  /** The chapter that it is for. */
  readonly owner: ChapterId
  readonly shelved: Shelved
}

/** A listener for the trainer; runs that came to their end are kept. */
export function createListener({ getState, setState }: StoreApi<State>, shelf: Shelf): TrainerListener {
  /** News that wait, the last of each run. */
  const waiting = new Map<string, News>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    const news = [...waiting.values()]
    waiting.clear()
    setState(({ runs, jobs }) => {
      const wanted = news.filter((one) => isWanted(runs, jobs, one))
      const heardOf = new Set(wanted.map(({ owner }) => owner))
      const shelved = wanted.map((one) => one.shelved)
      return { runs: shelve(runs, shelved), jobs: begun(jobs, heardOf) }
    })
  }
  const tell = (owner: ChapterId, news: readonly Shelved[]): void => {
    for (const shelved of news) waiting.set(`${owner} ${runKey(shelved.record.spec)}`, { owner, shelved })
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
    restarted: (owner, { reason, backend, lost, from }) => {
      const job = getState().jobs.get(owner as ChapterId)
      if (job?.kind !== 'run') return
      setState(({ jobs, device, workbench }) => ({
        jobs: job.phase === 'paused' || from ? jobs : withJob(jobs, owner as ChapterId, { ...job, phase: 'starting' }),
        device: backend === lost ? device : { ...device, backend },
        workbench: { ...workbench, scrubbed: null },
      }))
      const where = backend === lost ? '' : ` on ${backendTitles[backend]}`
      notify('worker', `${reason}; the run ${from ? `goes on from epoch ${oneDecimal(from.epoch)}` : 'starts again from its seed'}${where}`)
    },
    replaced: (reason) => notify('worker', `${reason}; another has taken its place`),
    unusable: () => {},
    finished: (owner) => {
      flush()
      setState(({ jobs }) => ({ jobs: withJob(jobs, owner as ChapterId, null) }))
    },
  }
}

/** Words of what has been stopped meanwhile come too late, unless they are its last; and a sweep takes no run its pictures. */
function isWanted(runs: Runs, jobs: ReadonlyMap<ChapterId, Job>, { owner, shelved: { record } }: News): boolean {
  const key = runKey(record.spec)
  const job = jobs.get(owner)
  if (job?.kind === 'run') return true
  const known = runs.get(key)
  if (isInRun(jobs, record.spec) || (known?.record.ending?.kind === 'complete' && known.record.snapshots.length > 0)) return false
  return record.ending !== null || (job?.cells.some((cell) => runKey(cell) === key) ?? false)
}

/** The jobs with those that were starting under way. */
function begun(jobs: ReadonlyMap<ChapterId, Job>, heardOf: ReadonlySet<ChapterId>): ReadonlyMap<ChapterId, Job> {
  let next = jobs
  for (const [owner, job] of jobs)
    if (job.phase === 'starting' && heardOf.has(owner)) next = withJob(next, owner, { ...job, phase: 'running' })
  return next
}
