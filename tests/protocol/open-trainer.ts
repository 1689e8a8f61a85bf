// A trainer with the real engine behind it, and what it tells.
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import type { ExperimentSpec } from '../../src/experiment/runs/run-fields.ts'
import { runKey } from '../../src/experiment/runs/run-key.ts'
import type { RunRecord } from '../../src/experiment/runs/run-record.ts'
import type { Request } from '../../src/protocol/messages.ts'
import { needsOwnWorker } from '../../src/protocol/questions.ts'
import type { Patience } from '../../src/protocol/silence-watch.ts'
import { Trainer } from '../../src/protocol/trainer.ts'
import type { Limits } from '../../src/protocol/trainer-listener.ts'
import { askedOf, engineThread, type Thread, workersFrom } from './conversation.ts'

interface Options extends Partial<Limits> {
  readonly threads?: readonly (() => Thread)[]
  readonly patience?: Patience
}

export function openTrainer({ workers = 1, bytes = Number.POSITIVE_INFINITY, threads: kinds = [engineThread], patience }: Options = {}) {
  const { workers: threads, create } = workersFrom(kinds)
  const records = new Map<string, RunRecord>()
  const failures: [owner: string, cell: ExperimentSpec, kind: string][] = []
  const restarts: [owner: string, backend: string, reason: string][] = []
  const finished: string[] = []
  let most = 0
  let mostLiving = 0
  let wake = (): void => {}
  const look = (): void => {
    most = Math.max(most, threads.filter(isComputing).length)
    wake()
  }
  const trainer = new Trainer(
    () => {
      const thread = noting(create())
      mostLiving = Math.max(mostLiving, threads.filter(({ isTerminated }) => !isTerminated).length)
      return thread
    },
    { url: 'data/', catalogue: () => packedDatasets },
    { workers, bytes },
    {
      changed: (_, changed) => {
        for (const record of changed) records.set(runKey(record.spec), record)
        look()
      },
      failed: (owner, cells, { kind }) => {
        failures.push(...cells.map((cell): (typeof failures)[0] => [owner, cell, kind]))
        look()
      },
      restarted: (owner, { backend, reason }) => restarts.push([owner, backend, reason]),
      replaced: () => {},
      unusable: () => {},
      finished: (owner) => {
        finished.push(owner)
        look()
      },
    },
    patience,
  )
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo())
      await new Promise<void>((resolve) => {
        wake = resolve
      })
  }
  return {
    trainer,
    threads,
    failures,
    restarts,
    finished,
    until,
    untilFinished: (owner: string) => until(() => finished.includes(owner)),
    recordOf: (cell: ExperimentSpec | undefined): RunRecord | undefined => cell && records.get(runKey(cell)),
    records,
    ended: () => [...records.values()].filter(({ ending }) => ending !== null),
    living: () => threads.filter(({ isTerminated }) => !isTerminated),
    /** Workers that have something to compute. */
    computing: () => threads.filter(isComputing).length,
    /** Workers that computed at once, and workers that were there at once, at the most. */
    mostAtOnce: () => most,
    mostLiving: () => mostLiving,
  }
}

export const startsOf = (threads: readonly Thread[]): Extract<Request, { type: 'start' }>[] =>
  threads.flatMap(askedOf).filter((request) => request.type === 'start')

/** Cells that workers were asked to train, task by task. */
export const tasksOf = (threads: readonly Thread[]): (readonly ExperimentSpec[])[] => startsOf(threads).map(({ task }) => task.cells)

/** What each worker was sent, whether it has heard it yet or not. */
const sent = new WeakMap<Thread, Request[]>()

function noting(thread: Thread): Thread {
  const requests: Request[] = []
  sent.set(thread, requests)
  const post = thread.postMessage
  thread.postMessage = (request, transfer) => {
    requests.push(request)
    post(request, transfer)
  }
  return thread
}

/** Whether a worker is to train, or to compute an answer that needs a worker of its own. */
function isComputing(thread: Thread): boolean {
  if (thread.isTerminated) return false
  const requests = sent.get(thread) ?? []
  const posted = thread.exchanges.flatMap((exchange) => ('posted' in exchange ? [exchange.posted] : []))
  const isOpen = requests.some((request) => {
    if (request.type !== 'ask' || !needsOwnWorker(request.question)) return false
    const isSettled = posted.some((report) => (report.type === 'answered' || report.type === 'refused') && report.id === request.id)
    return !isSettled && !requests.some((later) => later.type === 'withdraw' && later.id === request.id)
  })
  const last = requests.findLast((request) => 'runId' in request)
  if (last?.type !== 'start' && last?.type !== 'resume') return isOpen
  const isOver = posted.some(
    (report) =>
      (report.type === 'failed' || (report.type === 'events' && report.events.some(({ type }) => type === 'ended'))) &&
      report.runId === last.runId,
  )
  return isOpen || !isOver
}

/** All that workers told of what they trained. */
export function toldBy(threads: readonly Thread[]) {
  return threads.flatMap(({ exchanges }) =>
    exchanges.flatMap((exchange) => ('posted' in exchange && exchange.posted.type === 'events' ? exchange.posted.events : [])),
  )
}
