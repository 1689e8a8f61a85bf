// One queue for all that is trained and computed, and one count of workers: single runs, cells of sweeps, and questions that need a worker of their own.
import { type BackendName, isGpu } from '../experiment/runs/backend.ts'
import { estimateRunBytes } from '../experiment/runs/memory.ts'
import type { Problem } from '../experiment/runs/problem.ts'
import { ofModel, type RunEvent } from '../experiment/runs/run-events.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { emptyRecord, type RunRecord, withEvent } from '../experiment/runs/run-record.ts'
import { Line, type Patience, type WorkerEndpoint } from './line.ts'
import type { Task } from './messages.ts'
import { type AnswerOf, type AskOptions, needsOwnWorker, type Question, type QuestionOf, type QuestionType } from './questions.ts'
import { nextTogether } from './together.ts'

export interface TrainerListener {
  /** These cells (`record.spec`, a single seed each) have come further, or have ended, or start over. */
  changed(owner: string, records: readonly RunRecord[]): void
  failed(owner: string, cells: readonly ExperimentSpec[], problem: Problem): void
  /** A worker was lost, and what it trained starts over from its seed. */
  restarted(owner: string, backend: BackendName, reason: string): void
  /** Nothing is left to train for this owner; not called after `stop`. */
  finished(owner: string): void
}

export interface Limits {
  /** Workers that compute at once. */
  readonly workers: number
  /** What all that is trained at once may take, bytes. One task is always allowed: the engine itself refuses what cannot fit. */
  readonly bytes: number
}

/** All that one owner wants trained. */
interface Job {
  readonly owner: string
  /** The reader's own run: trained whole, told with pictures, and before anything else. */
  readonly isRun: boolean
  waiting: readonly ExperimentSpec[]
  backend: BackendName
  paused: boolean
}

/** One worker, and the cells that it has under way. */
interface Seat {
  readonly line: Line
  job: Job | null
  cells: readonly ExperimentSpec[]
  records: RunRecord[]
  /** It computes an answer, and nothing else meanwhile. */
  computes: boolean
}

export class Trainer {
  private readonly seats: Seat[] = []
  private readonly jobs = new Map<string, Job>()
  /** Questions that wait for a worker. */
  private readonly waiting: ((seat: Seat) => void)[] = []

  constructor(
    private readonly createWorker: () => WorkerEndpoint,
    private readonly dataUrl: string,
    private readonly limits: Limits,
    private readonly listener: TrainerListener,
    private readonly patience?: Patience,
  ) {}

  /** Trains a run of the reader's own: its seeds together, told with pictures, ahead of all else. It replaces what this owner had. */
  run(owner: string, cells: readonly ExperimentSpec[], backend: BackendName): void {
    const seat = this.seatOf(owner)
    this.jobs.delete(owner)
    const job: Job = { owner, isRun: true, waiting: cells, backend, paused: false }
    this.jobs.set(owner, job)
    // Its worker has the images, and ends what it was at.
    if (seat) this.assign(seat, job, cells)
    else this.fill()
  }

  /** Trains the cells of a sweep in this order, on as many workers as there may be. It replaces what this owner had. */
  sweep(owner: string, cells: readonly ExperimentSpec[], backend: BackendName): void {
    this.stop(owner)
    this.jobs.set(owner, { owner, isRun: false, waiting: cells, backend, paused: false })
    this.fill()
  }

  pause(owner: string): void {
    this.setPaused(owner, true)
    for (const { line } of this.seatsOf(owner)) line.pause()
    this.fill()
  }

  resume(owner: string): void {
    this.setPaused(owner, false)
    for (const { line } of this.seatsOf(owner)) line.resume()
    this.fill()
  }

  /** One more batch of a run, which is paused after it. */
  step(owner: string): void {
    this.setPaused(owner, true)
    for (const { line } of this.seatsOf(owner)) line.step()
  }

  /** What was under way is lost; what had ended stays told. */
  stop(owner: string): void {
    this.jobs.delete(owner)
    for (const seat of this.seatsOf(owner)) {
      seat.line.stop()
      leave(seat)
    }
    this.fill()
  }

  /** Ends everything, and every worker. */
  close(): void {
    this.jobs.clear()
    this.waiting.length = 0
    for (const seat of this.seats) {
      leave(seat)
      seat.line.close()
    }
  }

  /** Asks a worker: rejects with a QuestionError, or with the signal's reason. */
  ask<T extends QuestionType>(question: QuestionOf<T>, options: AskOptions = {}): Promise<AnswerOf<T>> {
    return needsOwnWorker(question as Question) ? this.compute(question, options) : this.attendant().line.ask(question, options)
  }

  /** Queues a question for a worker of its own. */
  private compute<T extends QuestionType>(question: QuestionOf<T>, options: AskOptions): Promise<AnswerOf<T>> {
    return new Promise((resolve, reject) => {
      const begin = (seat: Seat): void => {
        seat.computes = true
        seat.line
          .ask(question, options)
          .then(resolve, reject)
          .finally(() => {
            seat.computes = false
            seat.line.close()
            this.fill()
          })
      }
      options.signal?.addEventListener('abort', () => {
        const place = this.waiting.indexOf(begin)
        if (place < 0) return
        this.waiting.splice(place, 1)
        reject(options.signal?.reason)
      })
      this.waiting.push(begin)
      this.fill()
    })
  }

  /** The worker that answers what takes no time; it has the images at hand, and stays. */
  private attendant(): Seat {
    return this.seats.find(({ computes }) => !computes) ?? this.addSeat()
  }

  private addSeat(): Seat {
    const seat: Seat = {
      job: null,
      cells: [],
      records: [],
      computes: false,
      line: new Line(
        this.createWorker,
        this.dataUrl,
        {
          events: (events) => this.hear(seat, events),
          restarted: (backend, reason) => this.restart(seat, backend, reason),
          failed: (problem) => this.fail(seat, problem),
        },
        this.patience,
      ),
    }
    this.seats.push(seat)
    return seat
  }

  /** Gives every worker that may compute something to do: runs, then questions, then sweeps. Lets workers go that have nothing. */
  private fill(): void {
    for (const job of this.jobs.values()) if (job.isRun && job.waiting.length > 0) this.begin(job, true)
    while (this.waiting.length > 0 && this.working().length < this.limits.workers) this.waiting.shift()?.(this.freeSeat(false))
    for (const job of this.jobs.values()) if (!job.isRun) this.beginAll(job)
    for (const job of [...this.jobs.values()]) if (job.waiting.length === 0 && this.seatsOf(job.owner).length === 0) this.finish(job)
    const attendant = this.attendant()
    for (const seat of this.seats) if (seat !== attendant && isIdle(seat) && seat.line.isOpen && !seat.line.isAsked) seat.line.close()
  }

  /** Begins the next of a job's cells, if there is a worker for them; the reader's own run takes one from a sweep. */
  private begin(job: Job, mayTake: boolean): boolean {
    if (job.paused || job.waiting.length === 0) return false
    const cells = job.isRun ? job.waiting : isGpu(job.backend) ? nextTogether(job.waiting) : job.waiting.slice(0, 1)
    if (!this.hasRoom(job, cells)) {
      if (!mayTake || !this.takeBack()) return false
      return this.begin(job, mayTake)
    }
    this.assign(this.freeSeat(true), job, cells)
    return true
  }

  private beginAll(job: Job): void {
    let began: boolean
    do began = this.begin(job, false)
    while (began)
  }

  private hasRoom(job: Job, cells: readonly ExperimentSpec[]): boolean {
    const working = this.working()
    if (working.length >= this.limits.workers) return false
    // A GPU serves one at a time.
    if (isGpu(job.backend) && working.some((seat) => seat.job && isGpu(seat.job.backend))) return false
    const taken = working.reduce((sum, seat) => sum + bytesOf(seat.cells), 0)
    return taken === 0 || taken + bytesOf(cells) <= this.limits.bytes
  }

  /** Takes the cells that have come least far from a sweep; they wait again. False where no sweep has any under way. */
  private takeBack(): boolean {
    const [seat] = this.working()
      .filter(({ job }) => job && !job.isRun)
      .sort((a, b) => stepsOf(a) - stepsOf(b))
    if (!seat?.job) return false
    const unfinished = seat.cells.filter((_, index) => !seat.records[index]?.ending)
    seat.job.waiting = [...unfinished, ...seat.job.waiting]
    seat.line.stop()
    leave(seat)
    return true
  }

  private assign(seat: Seat, job: Job, cells: readonly ExperimentSpec[]): void {
    const begun = new Set(cells)
    job.waiting = job.waiting.filter((cell) => !begun.has(cell))
    seat.job = job
    seat.cells = cells
    seat.records = cells.map(emptyRecord)
    const task: Task = { cells, pictures: job.isRun }
    seat.line.start(task, job.backend)
  }

  private hear(seat: Seat, events: readonly RunEvent[]): void {
    const { job, records: before } = seat
    if (!job) return
    seat.records = before.map((record, index) => (record.ending ? record : told(record, events, index, job.isRun)))
    const changed = seat.records.filter((record, index) => record !== before[index])
    if (changed.length > 0) this.listener.changed(job.owner, changed)
    if (events.some(({ type }) => type === 'ended')) this.free(seat)
  }

  private restart(seat: Seat, backend: BackendName, reason: string): void {
    const { job } = seat
    if (!job) return
    seat.records = seat.cells.map(emptyRecord)
    this.listener.changed(job.owner, seat.records)
    this.listener.restarted(job.owner, backend, reason)
    // A GPU that has failed would fail again, and on a CPU other workers can help.
    if (isGpu(job.backend)) job.backend = backend
    this.fill()
  }

  private fail(seat: Seat, problem: Problem): void {
    if (seat.job) this.listener.failed(seat.job.owner, seat.cells, problem)
    this.free(seat)
  }

  private free(seat: Seat): void {
    leave(seat)
    this.fill()
  }

  private finish(job: Job): void {
    this.jobs.delete(job.owner)
    this.listener.finished(job.owner)
  }

  private setPaused(owner: string, paused: boolean): void {
    const job = this.jobs.get(owner)
    if (job) job.paused = paused
  }

  private seatsOf(owner: string): Seat[] {
    return this.seats.filter(({ job }) => job?.owner === owner)
  }

  private seatOf(owner: string): Seat | undefined {
    return this.seats.find(({ job }) => job?.owner === owner && job.isRun)
  }

  /** Workers that compute now: those of paused jobs wait, and do not count. */
  private working(): Seat[] {
    return this.seats.filter(({ job, computes }) => computes || (job !== null && !job.paused))
  }

  /** One that does nothing; `warm`: rather the one that has answered before, else rather another. */
  private freeSeat(warm: boolean): Seat {
    const idle = this.seats.filter(isIdle)
    return (warm ? idle[0] : idle.find(({ line }) => !line.isOpen)) ?? this.addSeat()
  }
}

/** A cell's record after events of its task. In a sweep, one that settles before those beside it has ended. */
function told(before: RunRecord, events: readonly RunEvent[], index: number, isRun: boolean): RunRecord {
  let record = before
  for (const event of events) {
    const own = ofModel(event, index)
    // Once it has settled, steps are those of the seeds after it.
    if (own === null || (record.seeds[0]?.settled && own.type !== 'ended')) continue
    record = withEvent(record, own)
  }
  return !isRun && record.seeds[0]?.settled && !record.ending ? { ...record, ending: { kind: 'complete' } } : record
}

const isIdle = ({ job, computes }: Seat): boolean => job === null && !computes

const bytesOf = (cells: readonly ExperimentSpec[]): number => {
  const [first] = cells
  return first ? estimateRunBytes({ ...first, seeds: cells.length }) : 0
}

const stepsOf = ({ records }: Seat): number => records.reduce((sum, { step }) => sum + step, 0)

function leave(seat: Seat): void {
  seat.job = null
  seat.cells = []
  seat.records = []
}
