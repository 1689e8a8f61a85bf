// Both ends of the conversation in one process: the client as the page has it, the engine behind a real message channel, and faults between them.
import type { OpenedImages } from '../../src/experiment/datasets/images.ts'
import type { Problem } from '../../src/experiment/runs/problem.ts'
import '../engine/runs.ts'
import { packedData, wasmFiles } from '../../src/cli/node-engine.ts'
import type { ByteSource } from '../../src/data/byte-source.ts'
import { serve } from '../../src/engine/serve.ts'
import type { RunEvent } from '../../src/experiment/runs/run-events.ts'
import { Client, type Patience, type WorkerEndpoint } from '../../src/protocol/client.ts'
import type { Report, Request } from '../../src/protocol/messages.ts'

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
  /** Says something in the worker's place. */
  forge(report: Report): void
}

/** A worker with the real engine; its reports pass through `filter`. */
export function engineThread(filter: Filter = () => true, source: ByteSource = packedData): Thread {
  const { port1: page, port2: inside } = new RealChannel()
  const exchanges: Exchange[] = []
  let runId = 0
  let ask: (event: MessageEvent<Request>) => void = () => {}
  inside.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    exchanges.push({ asked: data })
    if (data.type === 'start') runId = data.runId
  })
  serve(
    {
      postMessage: (posted, transferred) => {
        if (!filter(posted)) return
        exchanges.push({ posted: structuredClone(posted), atMs: performance.now(), transferred: transferred as ArrayBuffer[] })
        inside.postMessage(posted, transferred)
      },
      addEventListener: (type: 'message', listener: typeof ask) => {
        ask = listener
        inside.addEventListener(type, listener)
      },
    },
    { wasmFiles, sourceAt: () => source },
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
    forge: () => {},
  }
}

export type Heard =
  | { kind: 'event'; event: RunEvent }
  | { kind: 'images'; opened: OpenedImages }
  | { kind: 'restarted'; backend: string; reason: string }
  | { kind: 'failed'; problem: Problem; ofRun: boolean }

/** A page with a client. Workers come from `threads` in turn, the last of which serves from then on. */
export function openPage(threads: readonly (() => Thread)[] = [engineThread], patience?: Patience) {
  const heard: Heard[] = []
  const workers: Thread[] = []
  let wake = (): void => {}
  const hear = (...news: Heard[]): void => {
    heard.push(...news)
    wake()
  }
  const client = new Client(
    () => {
      const create = threads[Math.min(workers.length, threads.length - 1)] as () => Thread
      const worker = create()
      workers.push(worker)
      return worker
    },
    'data/',
    {
      images: (opened) => hear({ kind: 'images', opened }),
      events: (events) => hear(...events.map((event): Heard => ({ kind: 'event', event }))),
      restarted: (backend, reason) => hear({ kind: 'restarted', backend, reason }),
      failed: (problem, ofRun) => hear({ kind: 'failed', problem, ofRun }),
    },
    patience,
  )
  const runEvents = (): RunEvent[] => {
    const start = heard.findLastIndex(({ kind }) => kind === 'restarted') + 1
    return heard.slice(start).flatMap((news) => (news.kind === 'event' ? [news.event] : []))
  }
  return {
    client,
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
export const impatient: Patience = { silenceMs: () => 400, stopMs: 200 }
