// Everything that the page and a worker say to each other.
import type { BackendName } from '../experiment/runs/backend.ts'
import type { Checkpoint } from '../experiment/runs/checkpoint.ts'
import type { Problem } from '../experiment/runs/problem.ts'
import type { RunEvent } from '../experiment/runs/run-events.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import type { AnswerOf, Question, QuestionType } from './questions.ts'

/**
 * What a worker is asked to train: single seeds, equal but for seed and corruption, so that dense ones can train side by side.
 * With `pictures` everything is reported of the first, for the wall and the weights; else results and curves alone. An event's `index`
 * counts the cells.
 */
export interface Task {
  readonly cells: readonly ExperimentSpec[]
  readonly pictures: boolean
}

/** How a run goes: on and on, not at all, or for one batch and then not at all. */
export type Mode = 'running' | 'paused' | 'stepping'

/** From the page to the worker. */
export type Request =
  /** The first message: where the data sets are, and the backend that will be wanted first. */
  | { readonly type: 'hello'; readonly dataUrl: string; readonly backend: BackendName }
  /** Train, from a checkpoint where there is one; replaces a run under way. */
  | {
      readonly type: 'start'
      readonly runId: number
      readonly task: Task
      readonly backend: BackendName
      readonly mode: Mode
      readonly checkpoint: Checkpoint | null
    }
  /** `step` trains one batch of a paused run and evaluates. */
  | { readonly type: 'pause' | 'resume' | 'step' | 'stop'; readonly runId: number }
  | { readonly type: 'ask'; readonly id: number; readonly question: Question }
  /** The answer is not wanted any more. */
  | { readonly type: 'withdraw'; readonly id: number }

/** From the worker to the page. */
export type Report =
  | { readonly type: 'events'; readonly runId: number; readonly events: readonly RunEvent[] }
  /** A sign of life, at least twice a second while there is something to do and nothing else to say; in a run, of progress. */
  | { readonly type: 'alive' }
  /** Where the reader's own run stood after everything that was reported of it so far. */
  | { readonly type: 'checkpoint'; readonly runId: number; readonly checkpoint: Checkpoint }
  /** This backend does not start here, and will not. */
  | { readonly type: 'unusable'; readonly backend: BackendName; readonly reason: string }
  | { readonly type: 'failed'; readonly runId: number; readonly problem: Problem }
  | { readonly type: 'answered'; readonly id: number; readonly answer: AnswerOf<QuestionType> }
  /** Share of the work on a question that is done, 0-1. */
  | { readonly type: 'progressed'; readonly id: number; readonly share: number }
  | { readonly type: 'refused'; readonly id: number; readonly problem: Problem }
  /** The worker itself is in trouble: nothing that it was asked for can be relied on. */
  | { readonly type: 'trouble'; readonly problem: Problem }

/** One end of a conversation: a Worker, a worker's own scope or a MessagePort. */
export interface Endpoint<Sent, Heard> {
  postMessage(message: Sent, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<Heard>) => void): void
}

/** The page's end of a worker: what is needed of a Worker. */
export interface WorkerEndpoint extends Endpoint<Request, Report> {
  addEventListener(type: 'message', listener: (event: MessageEvent<Report>) => void): void
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void
  terminate(): void
}

/** Buffers of a report's typed arrays, wherever they lie in it, to be moved instead of copied. */
export function transfersOf(report: Report): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  const collect = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) buffers.add(value.buffer as ArrayBuffer)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  collect(report)
  return [...buffers]
}
