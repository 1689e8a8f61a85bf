// A line to one worker: what is sent and heard over it. A worker that is lost is replaced, and what it was asked for is asked again.
import { type BackendName, isGpu } from '../experiment/runs/backend.ts'
import type { Checkpoint } from '../experiment/runs/checkpoint.ts'
import type { Problem } from '../experiment/runs/problem.ts'
import type { RunEvent } from '../experiment/runs/run-events.ts'
import { type ActiveRun, afterLoss } from './active-run.ts'
import type { DataSets } from './data-sets.ts'
import { hireWorker } from './hire-worker.ts'
import type { Mode, Report, Request, Task, WorkerEndpoint } from './messages.ts'
import { OpenQuestions } from './open-questions.ts'
import type { AnswerOf, AskOptions, QuestionOf, QuestionType } from './questions.ts'
import type { RunListener } from './run-listener.ts'
import { owedWithinMs, type Patience, SilenceWatch, silenceOf, usualPatience } from './silence-watch.ts'

export class Line {
  /** Made when something is asked of it. */
  private worker: WorkerEndpoint | undefined
  /** The worker has said something. */
  private hasSpoken = false
  private run: ActiveRun | undefined
  /** Something was heard of the run. */
  private hasBegun = false
  private mode: Mode = 'running'
  private lastRunId = 0
  private readonly watch = new SilenceWatch(() => this.lose(silenceOf(this.hasSpoken)))
  private stopping: ReturnType<typeof setTimeout> | undefined
  private readonly questions = new OpenQuestions((request) => this.send(request))

  constructor(
    private readonly createWorker: () => WorkerEndpoint,
    private readonly dataSets: DataSets,
    private readonly listener: RunListener,
    private readonly patience: Patience = usualPatience,
  ) {}

  /** Whether there is a worker at its end. */
  get isOpen(): boolean {
    return this.worker !== undefined
  }

  /** Whether the worker owes an answer. */
  get isAsked(): boolean {
    return this.questions.count > 0
  }

  ask<T extends QuestionType>(question: QuestionOf<T>, options: AskOptions = {}): Promise<AnswerOf<T>> {
    return this.questions.ask(question, options)
  }

  /** Trains; a run under way is replaced and nothing more is heard of it. */
  start(task: Task, backend: BackendName): void {
    // One that has not begun may wait for data; it ends when they are there.
    if (this.run && this.hasBegun) this.expectEnd()
    this.mode = 'running'
    this.begin({ runId: ++this.lastRunId, task, backend, losses: 0, checkpoint: null })
  }

  pause(): void {
    this.tell('pause', 'paused')
  }

  resume(): void {
    this.tell('resume', 'running')
  }

  /** One more batch; the run is paused after it. */
  step(): void {
    this.tell('step', 'stepping')
  }

  /** Ends the run; nothing more is heard of it. */
  stop(): void {
    if (!this.run) return
    this.tell('stop', 'running')
    this.forgetRun()
    this.expectEnd()
  }

  /** Ends everything at once, by ending the worker; another is made when something is asked for again. */
  close(): void {
    this.forgetRun()
    this.dropWorker()
    this.questions.refuseAll({ kind: 'internal', message: 'the worker was ended' })
  }

  /** Of a run that is not wanted any more. Its worker may be deep in one slow step, or lost: then another takes over. */
  private expectEnd(): void {
    clearTimeout(this.stopping)
    this.stopping = setTimeout(() => {
      this.dropWorker()
      if (this.run) this.begin({ ...this.run, runId: ++this.lastRunId })
      else this.reopen()
    }, this.patience.stopMs)
  }

  private begin(run: ActiveRun): void {
    const { runId, task, backend, checkpoint } = run
    this.hasBegun = false
    this.run = run
    this.send({ type: 'start', runId, task, backend, mode: this.mode, checkpoint })
  }

  private tell(type: 'pause' | 'resume' | 'step' | 'stop', mode: Mode): void {
    if (!this.run) return
    this.mode = mode
    this.send({ type, runId: this.run.runId })
  }

  private send(request: Request): void {
    if (this.worker) this.worker.postMessage(request, [])
    else if (request.type !== 'withdraw') {
      this.worker = this.freshWorker()
      // It has been asked for all that is open, a new question too.
      if (request.type !== 'ask') this.worker.postMessage(request, [])
    }
    this.keepWatch()
  }

  private freshWorker(): WorkerEndpoint {
    const isCurrent = (): boolean => worker === this.worker
    const worker = hireWorker(this.createWorker, {
      report: (report) => isCurrent() && this.hear(report),
      lost: (reason) => isCurrent() && this.lose(reason),
    })
    this.hasSpoken = false
    worker.postMessage({ type: 'hello', dataUrl: this.dataSets.url, backend: this.run?.backend ?? 'wasm' }, [])
    for (const request of this.questions.requests()) worker.postMessage(request, [])
    return worker
  }

  /** Another worker where something is still to be answered. */
  private reopen(): void {
    if (!this.isAsked) return
    this.worker = this.freshWorker()
    this.keepWatch()
  }

  private dropWorker(): void {
    clearTimeout(this.stopping)
    this.watch.end()
    this.worker?.terminate()
    this.worker = undefined
  }

  private forgetRun(): void {
    this.run = undefined
    this.keepWatch()
  }

  private hear(report: Report): void {
    this.hasSpoken = true
    switch (report.type) {
      case 'answered':
      case 'progressed':
      case 'refused':
        this.questions.hear(report)
        break
      case 'alive':
        break
      case 'events':
        this.hearEvents(report.runId, report.events)
        break
      case 'checkpoint':
        this.hearCheckpoint(report.runId, report.checkpoint)
        break
      case 'failed':
        this.hearFailure(report.runId, report.problem)
        break
      case 'unusable':
        this.listener.unusable(report.backend, report.reason)
        break
      case 'trouble':
        this.lose(report.problem.message)
        break
      default:
        report satisfies never
    }
    this.keepWatch()
  }

  private hearEvents(runId: number, events: readonly RunEvent[]): void {
    const ended = events.some((event) => event.type === 'ended')
    // The last words of a stopped run: its worker has heard.
    if (ended) clearTimeout(this.stopping)
    if (!this.isCurrent(runId)) return
    this.hasBegun = true
    if (this.mode === 'stepping' && events.some((event) => event.type === 'evaluated')) this.mode = 'paused'
    if (ended) this.run = undefined
    this.listener.events(events)
  }

  private hearCheckpoint(runId: number, checkpoint: Checkpoint): void {
    if (!this.run || !this.isCurrent(runId)) return
    this.run = { ...this.run, checkpoint, losses: 0 }
    this.listener.checkpointed()
  }

  private hearFailure(runId: number, problem: Problem): void {
    clearTimeout(this.stopping)
    if (!this.run || !this.isCurrent(runId)) return
    // A GPU can fail where another backend would not; data and memory stay as they are.
    if (problem.kind === 'backend') this.lose(problem.message, true)
    else if (problem.kind === 'internal' && isGpu(this.run.backend)) this.lose(problem.message)
    else {
      this.run = undefined
      // A worker without its engine never gets it.
      if (problem.kind === 'page') this.dropWorker()
      this.listener.failed(problem)
    }
  }

  private isCurrent(runId: number): boolean {
    return this.run?.runId === runId
  }

  /** Whoever was asked for something owes a word now and then; a paused run is silent, for as long as the reader likes. */
  private keepWatch(): void {
    const { run, mode, hasBegun, questions, patience } = this
    const catalogue = this.dataSets.catalogue()
    const training = run && mode !== 'paused' ? { ...run, hasBegun, catalogue } : null
    const owedMs = this.worker ? owedWithinMs(patience, training, questions) : null
    if (owedMs === null) this.watch.end()
    else this.watch.heard(this.hasSpoken ? owedMs : Math.max(owedMs, this.patience.firstWordMs))
  }

  /** The worker, or its GPU, is gone: a fresh one goes on with the run where something is left to try, and is asked what is open. */
  private lose(reason: string, isUnusable = false): void {
    const { run } = this
    // What never said a word has not come: the page may be an old one.
    const problem: Problem = { kind: this.hasSpoken ? 'internal' : 'page', message: reason }
    const wasAsked = this.isAsked
    this.dropWorker()
    this.questions.workerLost(problem)
    if (!run) {
      if (wasAsked && this.isAsked && this.hasSpoken) this.listener.replaced(reason)
      this.reopen()
      return
    }
    const next = afterLoss(run, problem, isUnusable)
    if (!next) {
      this.run = undefined
      this.reopen()
      this.listener.failed(problem)
      return
    }
    const { backend, checkpoint } = next
    this.listener.restarted({ reason, lost: run.backend, backend, from: checkpoint, isUnusable })
    this.begin({ ...next, runId: ++this.lastRunId })
  }
}
