// A line to one worker: what is sent and heard over it. A worker that is lost is replaced, and what it was asked for is asked again.
import { type BackendName, backendNames, isGpu } from '../experiment/runs/backend.ts'
import type { Problem } from '../experiment/runs/problem.ts'
import type { RunEvent } from '../experiment/runs/run-events.ts'
import type { Endpoint, Report, Request, Task } from './messages.ts'
import { OpenQuestions } from './open-questions.ts'
import type { AnswerOf, AskOptions, QuestionOf, QuestionType } from './questions.ts'
import { type Patience, SilenceWatch, usualPatience } from './silence-watch.ts'

/** What a line needs of a Worker. */
export interface WorkerEndpoint extends Endpoint<Request, Report> {
  addEventListener(type: 'message', listener: (event: MessageEvent<Report>) => void): void
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void
  terminate(): void
}

/** Hears of the run started last, and of no other. */
export interface RunListener {
  events(events: readonly RunEvent[]): void
  /** The run starts over from its seed in a fresh worker, perhaps on another backend; what was told of it so far is void. */
  restarted(backend: BackendName, reason: string): void
  /** The run cannot go on. */
  failed(problem: Problem): void
}

interface ActiveRun {
  readonly runId: number
  readonly task: Task
  readonly backend: BackendName
  /** Workers lost on this backend. */
  readonly losses: number
}

export class Line {
  /** Made when something is asked of it. */
  private worker: WorkerEndpoint | undefined
  private run: ActiveRun | undefined
  /** Something was heard of the run. */
  private hasBegun = false
  private paused = false
  private lastRunId = 0
  private readonly watch = new SilenceWatch(() => this.lose('the training worker stopped answering'))
  private stopping: ReturnType<typeof setTimeout> | undefined
  private readonly questions = new OpenQuestions((request) => this.send(request))

  constructor(
    private readonly createWorker: () => WorkerEndpoint,
    private readonly dataUrl: string,
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
    this.begin({ runId: ++this.lastRunId, task, backend, losses: 0 })
  }

  pause(): void {
    this.tell('pause')
    this.holdStill()
  }

  resume(): void {
    this.tell('resume')
    this.paused = false
    this.keepWatch()
  }

  /** One more batch; the run is paused after it. */
  step(): void {
    this.tell('step')
    this.holdStill()
  }

  /** Ends the run; nothing more is heard of it. */
  stop(): void {
    if (!this.run) return
    this.tell('stop')
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
      else if (this.isAsked) this.worker = this.freshWorker()
    }, this.patience.stopMs)
  }

  private begin(run: ActiveRun): void {
    this.watch.end()
    this.hasBegun = false
    this.paused = false
    this.run = run
    this.send({ type: 'start', runId: run.runId, task: run.task, backend: run.backend })
  }

  private tell(type: 'pause' | 'resume' | 'step' | 'stop'): void {
    if (this.run) this.send({ type, runId: this.run.runId })
  }

  private send(request: Request): void {
    if (this.worker) this.worker.postMessage(request, [])
    else if (request.type !== 'withdraw') {
      this.worker = this.freshWorker()
      // It has been asked for all that is open, a new question too.
      if (request.type !== 'ask') this.worker.postMessage(request, [])
    }
  }

  private freshWorker(): WorkerEndpoint {
    const worker = this.createWorker()
    worker.addEventListener('message', ({ data }) => {
      if (worker === this.worker) this.hear(data)
    })
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      if (worker === this.worker) this.lose(event.message || 'the training worker could not be loaded')
    })
    worker.postMessage({ type: 'hello', dataUrl: this.dataUrl, backend: this.run?.backend ?? 'wasm' }, [])
    for (const request of this.questions.requests()) worker.postMessage(request, [])
    return worker
  }

  private dropWorker(): void {
    clearTimeout(this.stopping)
    this.worker?.terminate()
    this.worker = undefined
  }

  /** A paused run is silent, for as long as the reader likes. */
  private holdStill(): void {
    this.paused = true
    this.watch.end()
  }

  private forgetRun(): void {
    this.watch.end()
    this.run = undefined
  }

  private hear(report: Report): void {
    switch (report.type) {
      case 'answered':
      case 'progressed':
      case 'refused':
        this.questions.hear(report)
        return
      case 'alive':
        if (this.isCurrent(report.runId)) this.keepWatch()
        return
      case 'events':
        this.hearEvents(report.runId, report.events)
        return
      case 'failed':
        this.hearFailure(report.runId, report.problem)
        return
      case 'trouble':
        this.lose(report.problem.message)
        return
      default:
        report satisfies never
    }
  }

  private hearEvents(runId: number, events: readonly RunEvent[]): void {
    const ended = events.some((event) => event.type === 'ended')
    // The last words of a stopped run: its worker has heard.
    if (ended) clearTimeout(this.stopping)
    if (!this.isCurrent(runId)) return
    this.hasBegun = true
    this.keepWatch()
    if (ended) this.forgetRun()
    this.listener.events(events)
  }

  private hearFailure(runId: number, problem: Problem): void {
    clearTimeout(this.stopping)
    if (!this.isCurrent(runId)) return
    if (this.canStepDown(problem)) this.lose(problem.message)
    else {
      this.forgetRun()
      this.listener.failed(problem)
    }
  }

  private isCurrent(runId: number): boolean {
    return this.run?.runId === runId
  }

  /** A GPU can fail where another backend would not; data and memory stay as they are. */
  private canStepDown({ kind }: Problem): boolean {
    return kind === 'backend' || (kind === 'internal' && this.run !== undefined && isGpu(this.run.backend))
  }

  private keepWatch(): void {
    if (this.run && !this.paused) this.watch.heard(this.patience.silenceMs(this.run.backend))
    else this.watch.end()
  }

  /** The worker, or its GPU, is gone: a fresh one replays the run from its seed, one backend further down after a GPU or a second loss. */
  private lose(reason: string): void {
    const { run } = this
    const problem: Problem = { kind: 'internal', message: reason }
    this.dropWorker()
    this.questions.workerLost(problem)
    if (!run) {
      if (this.isAsked) this.worker = this.freshWorker()
      return
    }
    const backend = isGpu(run.backend) || run.losses > 0 ? backendNames[backendNames.indexOf(run.backend) + 1] : run.backend
    if (backend === undefined) {
      this.forgetRun()
      if (this.isAsked) this.worker = this.freshWorker()
      this.listener.failed(problem)
      return
    }
    this.listener.restarted(backend, reason)
    this.begin({ ...run, runId: ++this.lastRunId, backend, losses: backend === run.backend ? run.losses + 1 : 0 })
  }
}
