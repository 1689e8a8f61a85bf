// One queue for all that is trained and computed, and one count of workers: single runs, cells of sweeps, and questions that need a worker of their own.
import { type BackendName, isGpu } from '../experiment/runs/backend.ts'
import type { Problem } from '../experiment/runs/problem.ts'
import type { RunEvent } from '../experiment/runs/run-events.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { emptyRecord } from '../experiment/runs/run-record.ts'
import { bytesOf, Crew, keepRecords, leave, type Seat, stepsOf } from './crew.ts'
import type { DataSets } from './data-sets.ts'
import { type Job, nextCells, recordAfter } from './job.ts'
import { Line } from './line.ts'
import type { WorkerEndpoint } from './messages.ts'
import { type AnswerOf, type AskOptions, needsOwnWorker, type Question, type QuestionOf, type QuestionType } from './questions.ts'
import type { Restart } from './run-listener.ts'
import type { Patience } from './silence-watch.ts'
import type { Limits, TrainerListener } from './trainer-listener.ts'

/** What is asked of a trainer by those who do not open or close it. */
export type Training = Pick<Trainer, 'run' | 'sweep' | 'pause' | 'step' | 'resume' | 'stop' | 'ask'>

export class Trainer {
  private readonly crew: Crew
  private readonly jobs = new Map<string, Job>()
  /** Questions that wait for a worker. */
  private readonly waiting: ((seat: Seat) => void)[] = []

  constructor(
    createWorker: () => WorkerEndpoint,
    private readonly dataSets: DataSets,
    private readonly limits: Limits,
    private readonly listener: TrainerListener,
    patience?: Patience,
  ) {
    this.crew = new Crew((seat) => {
      const events = (news: readonly RunEvent[]): void => this.hear(seat(), news)
      const checkpointed = (): void => keepRecords(seat())
      const restarted = (restart: Restart): void => this.restart(seat(), restart)
      const failed = (problem: Problem): void => this.fail(seat(), problem)
      const { replaced, unusable } = listener
      return new Line(createWorker, dataSets, { events, checkpointed, restarted, failed, replaced, unusable }, patience)
    })
  }

  /** Trains a run of the reader's own: its seeds together, told with pictures, ahead of all else. It replaces what this owner had. */
  run(owner: string, cells: readonly ExperimentSpec[], backend: BackendName): void {
    const [seat] = this.crew.of(owner)
    if (seat) leave(seat)
    const job: Job = { owner, isRun: true, waiting: cells, backend, paused: false }
    this.jobs.set(owner, job)
    // Its worker has the images, and ends what it was at when it hears of the next.
    if (seat && this.makeRoom(job, cells)) this.assign(seat, job, cells)
    else seat?.line.stop()
    this.fill()
  }

  /** Trains the cells of a sweep in this order, on as many workers as there may be. It replaces what this owner had. */
  sweep(owner: string, cells: readonly ExperimentSpec[], backend: BackendName): void {
    this.stop(owner)
    this.jobs.set(owner, { owner, isRun: false, waiting: cells, backend, paused: false })
    this.fill()
  }

  pause(owner: string): void {
    this.hold(owner, (line) => line.pause())
  }

  /** One more batch of a run, which is paused after it. */
  step(owner: string): void {
    this.hold(owner, (line) => line.step())
  }

  /** Goes on. What was under way waits again where others compute in its place by now. */
  resume(owner: string): void {
    const job = this.jobs.get(owner)
    if (!job) return
    const seats = this.crew.of(owner)
    for (const seat of seats) seat.job = null
    job.paused = false
    for (const seat of seats) {
      if (this.hasRoomFor(job, seat.cells)) {
        seat.job = job
        seat.line.resume()
      } else this.putBack(seat, job)
    }
    this.fill()
  }

  /** What was under way is lost; what had ended stays told. */
  stop(owner: string): void {
    this.jobs.delete(owner)
    for (const seat of this.crew.of(owner)) {
      seat.line.stop()
      leave(seat)
    }
    this.fill()
  }

  /** Ends everything, and every worker. */
  close(): void {
    this.jobs.clear()
    this.waiting.length = 0
    for (const seat of this.crew.seats) {
      leave(seat)
      seat.line.close()
    }
  }

  /** Asks a worker: rejects with a QuestionError, or with the signal's reason. */
  ask<T extends QuestionType>(question: QuestionOf<T>, options: AskOptions = {}): Promise<AnswerOf<T>> {
    if (options.signal?.aborted) return Promise.reject(options.signal.reason)
    return needsOwnWorker(question as Question) ? this.compute(question, options) : this.crew.attendant().line.ask(question, options)
  }

  /** Queues a question for a worker of its own. */
  private compute<T extends QuestionType>(question: QuestionOf<T>, options: AskOptions): Promise<AnswerOf<T>> {
    return new Promise((resolve, reject) => {
      const begin = (seat: Seat): void => {
        seat.computes = true
        const answered = seat.line.ask(question, options).then(resolve, reject)
        void answered.finally(() => {
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

  private hold(owner: string, how: (line: Line) => void): void {
    const job = this.jobs.get(owner)
    if (job) job.paused = true
    for (const { line } of this.crew.of(owner)) how(line)
    this.fill()
  }

  /** Gives every worker that may compute something to do: runs, then questions, then sweeps. Lets workers go that have nothing. */
  private fill(): void {
    const jobs = [...this.jobs.values()]
    for (const job of jobs) if (job.isRun) this.beginAll(job)
    while (this.waiting.length > 0 && this.crew.working().length < this.limits.workers) this.waiting.shift()?.(this.crew.free(false))
    for (const job of jobs) if (!job.isRun) this.beginAll(job)
    for (const job of jobs) if (job.waiting.length === 0 && this.crew.of(job.owner).length === 0) this.finish(job)
    this.crew.letIdleGo()
  }

  private beginAll(job: Job): void {
    while (!job.paused && job.waiting.length > 0) {
      const cells = nextCells(job, this.dataSets.catalogue())
      if (!this.hasRoomFor(job, cells)) return
      this.assign(this.crew.free(true), job, cells)
    }
  }

  /** Whether these cells can be begun now; the reader's own run makes room. */
  private hasRoomFor(job: Job, cells: readonly ExperimentSpec[]): boolean {
    return job.isRun ? this.makeRoom(job, cells) : this.hasRoom(job, cells)
  }

  private hasRoom(job: Job, cells: readonly ExperimentSpec[]): boolean {
    const working = this.crew.working()
    if (working.length >= this.limits.workers) return false
    // A GPU serves one at a time.
    if (isGpu(job.backend) && working.some((seat) => seat.job && isGpu(seat.job.backend))) return false
    const catalogue = this.dataSets.catalogue()
    const taken = working.reduce((sum, seat) => sum + bytesOf(seat.cells, catalogue), 0)
    return taken === 0 || taken + bytesOf(cells, catalogue) <= this.limits.bytes
  }

  /** Takes workers from sweeps, those that have come least far first, until there is room; false where that is not enough. */
  private makeRoom(job: Job, cells: readonly ExperimentSpec[]): boolean {
    while (!this.hasRoom(job, cells)) {
      const sweeping = this.crew.working().filter((seat) => seat.job && !seat.job.isRun)
      const [seat] = sweeping.sort((one, other) => stepsOf(one) - stepsOf(other))
      if (!seat?.job) return false
      this.putBack(seat, seat.job)
    }
    return true
  }

  /** What is under way there waits again, before all else of its job. */
  private putBack(seat: Seat, job: Job): void {
    const unfinished = seat.cells.filter((_, index) => !seat.records[index]?.ending)
    job.waiting = [...unfinished, ...job.waiting]
    seat.line.stop()
    leave(seat)
  }

  private assign(seat: Seat, job: Job, cells: readonly ExperimentSpec[]): void {
    const begun = new Set(cells)
    job.waiting = job.waiting.filter((cell) => !begun.has(cell))
    seat.job = job
    seat.cells = cells
    seat.records = cells.map(emptyRecord)
    seat.line.start({ cells, pictures: job.isRun }, job.backend)
  }

  private hear(seat: Seat, events: readonly RunEvent[]): void {
    const { job, records: before } = seat
    if (!job) return
    seat.records = before.map((record, index) => recordAfter(record, events, index, job.isRun))
    const changed = seat.records.filter((record, index) => record !== before[index])
    if (changed.length > 0) this.listener.changed(job.owner, changed)
    if (events.some(({ type }) => type === 'ended')) this.free(seat)
  }

  private restart(seat: Seat, restart: Restart): void {
    const { job } = seat
    if (!job) return
    seat.records = restart.from ? seat.keptRecords : seat.cells.map(emptyRecord)
    this.listener.changed(job.owner, seat.records)
    this.listener.restarted(job.owner, restart)
    // A GPU that has failed would fail again, and on a CPU other workers can help.
    if (isGpu(job.backend) || restart.isUnusable) job.backend = restart.backend
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
}
