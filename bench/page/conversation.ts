// What the benchmark's page and its workers say to each other.
import type { Contender } from '../workloads.ts'

/** A fresh worker's task: train a little and say how that went, wait for `go`, then train for about `windowMs` and be timed. */
export interface Task {
  /** Address of the training material, without its endings. */
  readonly material: string
  readonly contender: Contender
  /** Batches whose losses are told; they also warm up. */
  readonly curveSteps: number
  readonly windowMs: number
}

export type Request = { readonly type: 'task'; readonly task: Task } | { readonly type: 'go' }

export interface Measured {
  readonly type: 'measured'
  readonly examplesPerSecond: number
  /** Best speed of matrix products on this thread at this time, GFLOP/s; only where our kernels run. */
  readonly peakGflops: number | null
}

export type Answer =
  | { readonly type: 'ready'; readonly losses: readonly number[] }
  | Measured
  | { readonly type: 'failed'; readonly message: string }

/** What all workers of a contender made of a task together. */
export interface Outcome {
  /** Losses of the first batches, of the first worker's first model. */
  readonly losses: readonly number[]
  readonly examplesPerSecond: number
  readonly peakGflops: number | null
}
