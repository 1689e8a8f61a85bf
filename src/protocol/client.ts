// The page's side of the conversation: keeps one training worker going, whatever happens to it.

import type { DatasetName } from '../experiment/datasets/catalogue.ts'
import type { OpenedImages, ProjectedImages, Projection } from '../experiment/datasets/images.ts'
import { type BackendName, backendNames } from '../experiment/runs/backend.ts'
import type { Problem } from '../experiment/runs/problem.ts'
import type { RunEvent } from '../experiment/runs/run-events.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import type { Endpoint, Report, Request, Task } from './messages.ts'
import { SilenceWatch } from './silence-watch.ts'

/** What the client needs of a Worker. */
export interface WorkerEndpoint extends Endpoint<Request, Report> {
  addEventListener(type: 'message', listener: (event: MessageEvent<Report>) => void): void
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void
  terminate(): void
}

export interface Listener {
  images(opened: OpenedImages): void
  /** For who asks for projections. */
  projected?(projected: ProjectedImages): void
  /** Only of the run started last. */
  events(events: readonly RunEvent[]): void
  /** The run starts over from its seed in a fresh worker, perhaps on another backend; what was told of it so far is void. */
  restarted(backend: BackendName, reason: string): void
  /** The run cannot go on (`ofRun`), or something else failed. */
  failed(problem: Problem, ofRun: boolean): void
}

export interface Patience {
  /** A run that shows no sign of life for so long has lost its worker, ms. GPUs may compile programs for long. */
  readonly silenceMs: (backend: BackendName) => number
  /** A worker that has not stopped after so long is terminated, ms. */
  readonly stopMs: number
}

const usualPatience: Patience = { silenceMs: (backend) => (backend === 'wasm' ? 10_000 : 30_000), stopMs: 1000 }

interface ActiveRun {
  readonly runId: number
  readonly task: Task
  readonly backend: BackendName
  /** Workers lost on this backend. */
  readonly losses: number
}

export class Client {
  /** Made when something is asked of it. */
  private worker: WorkerEndpoint | undefined
  private run: ActiveRun | undefined
  /** Something was heard of the run. */
  private hasBegun = false
  private paused = false
  /** Images asked for that have not come. */
  private awaited: Extract<Request, { type: 'open' }> | undefined
  private awaitedProjection: Extract<Request, { type: 'project' }> | undefined
  private lastRunId = 0
  private readonly watch = new SilenceWatch(() => this.lose('the training worker stopped answering'))
  private stopping: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly createWorker: () => WorkerEndpoint,
    private readonly dataUrl: string,
    private readonly listener: Listener,
    private readonly patience: Patience = usualPatience,
  ) {}

  /** Asks for n training images, the first `count` of them to look at; they come to the listener. */
  open(dataset: DatasetName, n: number, count: number): void {
    const request = { type: 'open', dataset, n, count } as const
    this.send(request)
    this.awaited = request
  }

  /** Asks where images lie along a direction; that comes to the listener. */
  project(projection: Projection): void {
    const request = { type: 'project', projection } as const
    this.send(request)
    this.awaitedProjection = request
  }

  /** Trains; a run under way is replaced and nothing more is heard of it. */
  start(spec: ExperimentSpec, backend: BackendName): void {
    this.startTask({ kind: 'run', spec }, backend)
  }

  /** The same for cells of a sweep that can train side by side, told without pictures; events count the cells. */
  startCells(cells: readonly ExperimentSpec[], backend: BackendName): void {
    this.startTask({ kind: 'cells', cells }, backend)
  }

  private startTask(task: Task, backend: BackendName): void {
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

  /** Ends the run at once, by ending its worker; another is made when something is asked for again. */
  close(): void {
    this.forgetRun()
    this.dropWorker()
  }

  /** Of a run that is not wanted any more. Its worker may be deep in one slow step, or lost: then another takes over. */
  private expectEnd(): void {
    clearTimeout(this.stopping)
    this.stopping = setTimeout(() => {
      this.dropWorker()
      if (this.run) this.begin({ ...this.run, runId: ++this.lastRunId })
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
    this.worker ??= this.freshWorker()
    this.worker.postMessage(request, [])
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
    // What the last worker was asked for and did not bring.
    for (const request of [this.awaited, this.awaitedProjection]) if (request) worker.postMessage(request, [])
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
      case 'images':
        this.awaited = undefined
        this.listener.images(report.opened)
        return
      case 'projected':
        this.awaitedProjection = undefined
        this.listener.projected?.(report.projected)
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
      case 'timed':
      case 'neighbour':
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

  private hearFailure(runId: number | null, problem: Problem): void {
    if (runId === null) {
      this.awaited = undefined
      this.awaitedProjection = undefined
      this.listener.failed(problem, false)
      return
    }
    clearTimeout(this.stopping)
    if (!this.isCurrent(runId)) return
    if (this.canStepDown(problem)) this.lose(problem.message)
    else {
      this.forgetRun()
      this.listener.failed(problem, true)
    }
  }

  private isCurrent(runId: number): boolean {
    return this.run?.runId === runId
  }

  /** A GPU can fail where another backend would not; data and memory stay as they are. */
  private canStepDown({ kind }: Problem): boolean {
    return kind === 'backend' || (kind === 'internal' && (this.run?.backend === 'webgpu' || this.run?.backend === 'webgl'))
  }

  private keepWatch(): void {
    if (this.run && !this.paused) this.watch.heard(this.patience.silenceMs(this.run.backend))
    else this.watch.end()
  }

  /** The worker, or its GPU, is gone: a fresh one replays the run from its seed, one backend further down after a GPU or a second loss. */
  private lose(reason: string): void {
    const { run } = this
    this.dropWorker()
    if (!run) {
      this.awaited = undefined
      this.awaitedProjection = undefined
      this.listener.failed({ kind: 'internal', message: reason }, false)
      return
    }
    const isGpu = run.backend === 'webgpu' || run.backend === 'webgl'
    const backend = isGpu || run.losses > 0 ? backendNames[backendNames.indexOf(run.backend) + 1] : run.backend
    if (backend === undefined) {
      this.forgetRun()
      this.listener.failed({ kind: 'internal', message: reason }, true)
      return
    }
    this.listener.restarted(backend, reason)
    this.begin({ ...run, runId: ++this.lastRunId, backend, losses: backend === run.backend ? run.losses + 1 : 0 })
  }
}
