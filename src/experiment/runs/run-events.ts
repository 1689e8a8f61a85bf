// What a training run tells as it goes, in the order: began, then progressed and evaluated, settled once a seed, ended.
import type { CurvePoint, SeedResult } from './result.ts'

/** Small pictures of the first hidden units' weights, for looking at. */
export interface Filters {
  /** Units shown, at most 24. */
  readonly count: number
  /** [count * pixels], each unit's weights in steps of its own scale, -127..127. */
  readonly weights: Int8Array
  /** Size of a step of each unit, [count]. */
  readonly scales: Float32Array
}

/** How the first seed's network answers every training image now. */
export interface Answers {
  /** Predicted class of each image, [n]. */
  readonly predicted: Uint8Array
  /** Epoch since which the image has been answered as told without a break, or -1, [n]. */
  readonly rightSince: Float32Array
}

/** An evaluation goes on: told between its parts, so that a slow one is not taken for a worker that was lost. */
export interface Evaluating {
  readonly type: 'evaluating'
}

export interface Evaluation {
  readonly type: 'evaluated'
  readonly step: number
  readonly epoch: number
  /** One point for each seed still training; `index` counts from the spec's first seed. */
  readonly points: readonly { readonly index: number; readonly point: CurvePoint }[]
  /** Of the first seed, while it trains; null once it has settled. */
  readonly answers: Answers | null
  readonly filters: Filters | null
}

/** Mean losses of the batches since the last report, [steps][models] flattened, models in the order of the seeds still training. */
export interface Progress {
  readonly type: 'progressed'
  readonly step: number
  readonly epoch: number
  readonly fromStep: number
  readonly models: number
  readonly batchLosses: Float32Array
}

/** An event without what only the wall, the weights and the batch by batch losses need. */
export function figuresOf(event: RunEvent): RunEvent {
  if (event.type === 'evaluated') return { ...event, answers: null, filters: null }
  return event.type === 'progressed' ? { ...event, batchLosses: new Float32Array() } : event
}

/** What an event of several models says of one of them, as of a run of its own; null where it says nothing. */
export function ofModel(event: RunEvent, index: number): RunEvent | null {
  switch (event.type) {
    case 'began':
      return { ...event, changedShares: event.changedShares.slice(index, index + 1) }
    case 'evaluated': {
      const points = event.points.filter((entry) => entry.index === index).map(({ point }) => ({ index: 0, point }))
      if (points.length === 0) return null
      return index === 0 ? { ...event, points } : { ...event, points, answers: null, filters: null }
    }
    case 'settled':
      return event.index === index ? { ...event, index: 0 } : null
    case 'progressed':
    case 'evaluating':
    case 'ended':
      return event
    default:
      return event satisfies never
  }
}

export type RunEvent =
  | { readonly type: 'began'; readonly backend: string; readonly changedShares: readonly number[] }
  | Progress
  | Evaluating
  | Evaluation
  | { readonly type: 'settled'; readonly index: number; readonly result: Omit<SeedResult, 'curve'> }
  | { readonly type: 'ended'; readonly ending: Ending; readonly elapsedMs: number; readonly evaluationMs: number }

/** Why a run ended: every seed settled, the reader stopped it, or the loss ran away. */
export type Ending = { readonly kind: 'complete' } | { readonly kind: 'stopped' } | { readonly kind: 'diverged'; readonly message: string }
