// Both ends of the conversation in one process: a line as the page has it, the engine behind a real message channel, and faults between them.
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import type { Problem } from '../../src/experiment/runs/problem.ts'
import '../engine/runs.ts'
import { packedData, wasmFiles } from '../../src/cli/node-engine.ts'
import type { ByteSource } from '../../src/data/byte-source.ts'
import { serve } from '../../src/engine/serve.ts'
import type { RunEvent } from '../../src/experiment/runs/run-events.ts'
import type { ExperimentSpec } from '../../src/experiment/runs/run-fields.ts'
import { singleSeeds } from '../../src/experiment/runs/sweep.ts'
import { Line } from '../../src/protocol/line.ts'
import type { Report, Request, Task, WorkerEndpoint } from '../../src/protocol/messages.ts'
import type { Patience } from '../../src/protocol/silence-watch.ts'

const { MessageChannel: RealChannel } = globalThis

/**
 * What the engine breathes through here. Node handles up to 1,000 messages of one port, with all that follows from
 * them, before it turns to another port; browsers take turns, and so does this.
 */
class FairChannel {
  readonly port1 = { onmessage: (): void => {}, close: (): void => {} }
  readonly port2 = { postMessage: (): unknown => setImmediate(() => this.port1.onmessage()) }
}
globalThis.MessageChannel = FairChannel as unknown as typeof MessageChannel

/** What a worker was asked and what it posted, in order, with the buffers that it gave away. */
export type Exchange = { asked: Request } | { posted: Report; atMs: number; transferred: ArrayBuffer[] }

/** Lets a report through, or not. */
type Filter = (report: Report) => boolean

export interface Thread extends WorkerEndpoint {
  readonly exchanges: Exchange[]
  isTerminated: boolean
  /** From now on it is gone: it neither hears nor speaks, and nobody is told. */
  kill(): void
  /** Says something in the worker's place. */
  forge(report: Report): void
}

/** A worker with the real engine; its reports pass through `filter`. */
export function engineThread(filter: Filter = () => true, source: ByteSource = packedData, keepMs = 1e9): Thread {
  const { port1: page, port2: inside } = new RealChannel()
  const exchanges: Exchange[] = []
  let runId = 0
  let isDead = false
  let ask: (event: MessageEvent<Request>) => void = () => {}
  inside.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    exchanges.push({ asked: data })
    if (data.type === 'start') runId = data.runId
  })
  serve(
    {
      postMessage: (posted, transferred) => {
        if (isDead || !filter(posted)) return
        exchanges.push({ posted: structuredClone(posted), atMs: performance.now(), transferred: transferred as ArrayBuffer[] })
        inside.postMessage(posted, transferred)
      },
      addEventListener: (type: 'message', listener: typeof ask) => {
        ask = listener
        inside.addEventListener(type, (event: MessageEvent<Request>) => isDead || listener(event))
      },
    },
    { wasmFiles, sourceAt: () => source, keepMs },
  )
  page.start()
  inside.start()
  const thread: Thread = {
    exchanges,
    isTerminated: false,
    postMessage: (request, transfer) => page.postMessage(request, transfer),
    addEventListener: (type: string, listener: (event: never) => void) => page.addEventListener(type, listener as EventListener),
    terminate: () => {
      thread.isTerminated = true
      page.close()
      // A thread cannot be ended from within, but its run can.
      ask(new MessageEvent('message', { data: { type: 'stop', runId } }))
    },
    kill: () => {
      isDead = true
      ask(new MessageEvent('message', { data: { type: 'stop', runId } }))
    },
    forge: (report) => inside.postMessage(report),
  }
  return thread
}

/** A worker that hears and never answers. */
export const deafThread = (): Thread => engineThread(() => false)

/** A worker whose script cannot be loaded. */
export function brokenThread(): Thread {
  return {
    exchanges: [],
    isTerminated: false,
    postMessage: () => {},
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === 'error') setTimeout(() => listener({ message: 'no such script', preventDefault: () => {} } as never))
    },
    terminate: () => {},
    kill: () => {},
    forge: () => {},
  }
}

export type Heard =
  | { kind: 'event'; event: RunEvent }
  | { kind: 'restarted'; backend: string; reason: string; from: number | null }
  | { kind: 'checkpointed' }
  | { kind: 'replaced'; reason: string }
  | { kind: 'unusable'; backend: string; reason: string }
  | { kind: 'failed'; problem: Problem }

/** The reader's own run of a spec, as a worker is asked for it. */
export const runOf = (spec: ExperimentSpec): Task => ({ cells: singleSeeds(spec), pictures: true })

/** Workers that come from `threads` in turn, the last of which serves from then on; those made so far are in `workers`. */
export function workersFrom(threads: readonly (() => Thread)[]) {
  const workers: Thread[] = []
  const create = (): Thread => {
    const worker = (threads[Math.min(workers.length, threads.length - 1)] as () => Thread)()
    workers.push(worker)
    return worker
  }
  return { workers, create }
}

/** A line, and what is heard of the run on it. */
export function openLine(threads: readonly (() => Thread)[] = [engineThread], patience?: Patience) {
  const heard: Heard[] = []
  const { workers, create } = workersFrom(threads)
  let wake = (): void => {}
  const hear = (...news: Heard[]): void => {
    heard.push(...news)
    wake()
  }
  const line = new Line(
    create,
    { url: 'data/', catalogue: () => packedDatasets },
    {
      events: (events) => hear(...events.map((event): Heard => ({ kind: 'event', event }))),
      restarted: ({ backend, reason, from }) => hear({ kind: 'restarted', backend, reason, from: from?.step ?? null }),
      checkpointed: () => hear({ kind: 'checkpointed' }),
      replaced: (reason) => hear({ kind: 'replaced', reason }),
      unusable: (backend, reason) => hear({ kind: 'unusable', backend, reason }),
      failed: (problem) => hear({ kind: 'failed', problem }),
    },
    patience,
  )
  const runEvents = (): RunEvent[] => {
    const start = heard.findLastIndex(({ kind }) => kind === 'restarted') + 1
    return heard.slice(start).flatMap((news) => (news.kind === 'event' ? [news.event] : []))
  }
  return {
    line,
    heard,
    workers,
    /** What was told of the run, since it was last begun again. */
    runEvents,
    /** Resolves as soon as something that was heard, from `from` on, is as asked. */
    until: async (isIt: (news: Heard) => boolean, from = 0): Promise<void> => {
      while (!heard.slice(from).some(isIt))
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    },
  }
}

/** What a worker has been asked so far. */
export const askedOf = ({ exchanges }: Thread): Request[] => exchanges.flatMap((exchange) => ('asked' in exchange ? [exchange.asked] : []))

export const isEvent =
  (type: RunEvent['type']) =>
  (news: Heard): boolean =>
    news.kind === 'event' && news.event.type === type

export const isKind =
  (kind: Heard['kind']) =>
  (news: Heard): boolean =>
    news.kind === kind

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Patience for tests: short, but long beside a training step of a tiny network. */
export const impatient: Patience = { firstWordMs: 2500, loadingMs: 2500, trainingMs: () => 1500, computingMs: 2500, stopMs: 200 }

/** Patience that never ends. */
export const endless: Patience = { firstWordMs: 1e9, loadingMs: 1e9, trainingMs: () => 1e9, computingMs: 1e9, stopMs: 1e9 }
