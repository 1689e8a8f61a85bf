// What the trainer reports does to the one state. News of sweeps are gathered, so that many workers do not redraw the page more often than one.
import type { StoreApi } from 'zustand/vanilla'
import type { Shelf } from '../archive/shelf.ts'
import type { ChapterId } from '../experiment/chapters/table.ts'
import { type BackendName, backendNames, backendTitles } from '../experiment/runs/backend.ts'
import { fitTimeOf, withFitTime } from '../experiment/runs/fit-time.ts'
import { paceOf, withPace } from '../experiment/runs/pace.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import { emptyRecord, type RunRecord } from '../experiment/runs/run-record.ts'
import type { TrainerListener } from '../protocol/trainer-listener.ts'
import { oneDecimal } from '../words/numbers.ts'
import { type Device, withNews } from './device.ts'
import { isInRun, type Job, withJob } from './jobs.ts'
import { noticeOf, withNotices } from './notices.ts'
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
    setState(({ notices }) => ({ notices: withNotices(notices, [noticeOf(field, message)]) }))
  const keep = (record: RunRecord): void => {
    shelf.keep(record).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      notify('storage', `what is trained stays on the page but a reload will lose it (${reason})`)
    })
  }
  /** These were trained in one go. */
  const learn = (records: readonly RunRecord[]): void => {
    if (records.length === 0) return
    const backend = backendNames.find((name) => name === records[0]?.backend)
    const pace = backend && paceOf(records, backend, getState().catalogue)
    const fits = records.flatMap((record) => fitTimeOf(record) ?? [])
    if (!pace && fits.length === 0) return
    setState(({ device }) => ({
      device: { ...device, paces: pace ? withPace(device.paces, pace) : device.paces, fitTimes: fits.reduce(withFitTime, device.fitTimes) },
    }))
  }

  return {
    changed: (owner, records) => {
      tell(
        owner as ChapterId,
        records.map((record) => ({ record, from: 'here', problem: null })),
      )
      const complete = records.filter(({ ending }) => ending?.kind === 'complete')
      for (const record of complete) keep(record)
      learn(complete)
    },
    failed: (owner, cells, problem) =>
      tell(
        owner as ChapterId,
        cells.map((cell) => ({ record: emptyRecord(cell), from: 'here', problem })),
      ),
    restarted: (owner, { reason, backend, lost, from, isUnusable }) => {
      if (isUnusable) setState(({ device }) => ({ device: lacking(device, lost) }))
      const job = getState().jobs.get(owner as ChapterId)
      if (!job) return
      const isRun = job.kind === 'run'
      setState(({ jobs, device, workbench }) => ({
        jobs: !isRun || job.phase === 'paused' || from ? jobs : withJob(jobs, owner as ChapterId, { ...job, phase: 'starting' }),
        device: isUnusable || backend === lost ? device : { ...device, backend },
        workbench: isRun ? { ...workbench, scrubbed: null } : workbench,
      }))
      const what = isRun ? 'the run' : 'the network that it was training'
      const how = from ? `goes on from epoch ${oneDecimal(from.epoch)}` : 'starts again from its seed'
      notify('worker', `${reason}; ${what} ${how}${backend === lost ? '' : ` on ${backendTitles[backend]}`}`)
    },
    replaced: (reason) => notify('worker', `${reason}; another has taken its place`),
    unusable: (backend, reason) => {
      setState(({ device }) => ({ device: lacking(device, backend) }))
      if (backend === 'wasm') notify('backend', `${reason}; networks are trained in plain JavaScript, which takes many times as long`)
    },
    finished: (owner) => {
      flush()
      setState(({ jobs }) => ({ jobs: withJob(jobs, owner as ChapterId, null) }))
    },
  }
}

/** News of what has been stopped meanwhile comes too late, unless it is the last; and a sweep never replaces a run that has pictures. */
function isWanted(runs: Runs, jobs: ReadonlyMap<ChapterId, Job>, { owner, shelved: { record } }: News): boolean {
  const key = runKey(record.spec)
  const job = jobs.get(owner)
  if (job?.kind === 'run') return true
  const known = runs.get(key)
  if (isInRun(jobs, record.spec) || (known?.record.ending?.kind === 'complete' && known.record.snapshots.length > 0)) return false
  return record.ending !== null || (job?.cells.some((cell) => runKey(cell) === key) ?? false)
}

const lacking = (device: Device, backend: BackendName): Device =>
  device.unusable.has(backend) ? device : withNews(device, { unusable: new Set([...device.unusable, backend]) })

/** The jobs with those that were starting under way. */
function begun(jobs: ReadonlyMap<ChapterId, Job>, heardOf: ReadonlySet<ChapterId>): ReadonlyMap<ChapterId, Job> {
  let next = jobs
  for (const [owner, job] of jobs)
    if (job.phase === 'starting' && heardOf.has(owner)) next = withJob(next, owner, { ...job, phase: 'running' })
  return next
}
