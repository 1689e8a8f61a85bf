// Everything that the page and its training worker say to each other.

import type { DatasetName } from '../experiment/datasets/catalogue.ts'
import type { OpenedImages, ProjectedImages, Projection } from '../experiment/datasets/images.ts'
import type { BackendName, Timing } from '../experiment/runs/backend.ts'
import type { Problem } from '../experiment/runs/problem.ts'
import type { RunEvent } from '../experiment/runs/run-events.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'

/**
 * What a worker is asked to train. A run is told in full. Of cells (single seeds, equal but for seed and corruption, so that
 * dense ones can train side by side) only figures and curves are told; an event's `index` then counts the cells.
 */
export type Task =
  | { readonly kind: 'run'; readonly spec: ExperimentSpec }
  | { readonly kind: 'cells'; readonly cells: readonly ExperimentSpec[] }

/** From the page to the worker. */
export type Request =
  /** The first message: where the data sets are, and the backend that will be wanted first. */
  | { readonly type: 'hello'; readonly dataUrl: string; readonly backend: BackendName }
  /** Load n training images and show the first `count` of them, before or without a run. */
  | { readonly type: 'open'; readonly dataset: DatasetName; readonly n: number; readonly count: number }
  /** Train; replaces a run under way. */
  | { readonly type: 'start'; readonly runId: number; readonly task: Task; readonly backend: BackendName }
  /** `step` trains one batch of a paused run and evaluates. */
  | { readonly type: 'pause' | 'resume' | 'step' | 'stop'; readonly runId: number }
  /** Time a few real training steps on a backend. */
  | { readonly type: 'time'; readonly backend: BackendName }
  /** Measure the nearest-neighbour classifier on n training images with their true labels. */
  | { readonly type: 'neighbour'; readonly dataset: DatasetName; readonly n: number }
  /** Lay images along a direction, for Theorem 1. */
  | { readonly type: 'project'; readonly projection: Projection }

/** From the worker to the page. */
export type Report =
  | { readonly type: 'images'; readonly opened: OpenedImages }
  | { readonly type: 'events'; readonly runId: number; readonly events: readonly RunEvent[] }
  /** A sign of progress, at least twice a second while batches are being trained and nothing else is to say. */
  | { readonly type: 'alive'; readonly runId: number }
  /** `runId` null: it was not a run that failed. */
  | { readonly type: 'failed'; readonly runId: number | null; readonly problem: Problem }
  | { readonly type: 'timed'; readonly timing: Timing }
  | { readonly type: 'projected'; readonly projected: ProjectedImages }
  /** Its test error, 0-1. */
  | { readonly type: 'neighbour'; readonly testError: number }

/** One end of a conversation: a Worker, a worker's own scope or a MessagePort. */
export interface Endpoint<Sent, Heard> {
  postMessage(message: Sent, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<Heard>) => void): void
}

/** Buffers of a report's typed arrays, to be moved instead of copied. */
export function transfersOf(report: Report): ArrayBuffer[] {
  return arraysOfReport(report).map((array) => array.buffer as ArrayBuffer)
}

function arraysOfReport(report: Report): ArrayBufferView[] {
  switch (report.type) {
    case 'images':
      return [report.opened.images, report.opened.labels]
    case 'projected':
      return [report.projected.train, report.projected.test, report.projected.trainLabels, report.projected.testLabels]
    case 'events':
      return report.events.flatMap(arraysOf)
    default:
      return []
  }
}

function arraysOf(event: RunEvent): ArrayBufferView[] {
  if (event.type === 'progressed') return [event.batchLosses]
  if (event.type !== 'evaluated') return []
  const { answers, filters } = event
  return [...(answers ? [answers.predicted, answers.rightSince] : []), ...(filters ? [filters.weights, filters.scales] : [])]
}
