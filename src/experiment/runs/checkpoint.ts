// All that a run needs to go on from where it stood, to the same curve, in another worker.

/** What early stopping knows of a seed's best epoch. */
export interface BestEpoch {
  /** The first epoch of the highest accuracy on the held-out images. */
  readonly stoppedEpoch: number
  /** That accuracy, and the one on all test images, of the weights of that epoch. */
  readonly heldOutAccuracy: number
  readonly testAccuracy: number
}

/** State of a stream of random numbers. */
export type StreamState = readonly number[]

/** Of a seed that has been in training, by its `index` in the run. */
export interface StudentState {
  readonly index: number
  readonly isActive: boolean
  readonly fitEpoch: number | null
  readonly best: BestEpoch | null
  /** Of the live test images, how many it answered rightly when it was last examined. */
  readonly liveRight: number | null
}

/** Seeds that train side by side, between two batches. */
export interface CohortState {
  /** Batches trained. */
  readonly step: number
  readonly students: readonly StudentState[]
  /** Values of the parameters and of their velocities, then of the layers' running statistics, in the order of the layers. */
  readonly parameters: readonly Float32Array[]
  readonly velocities: readonly Float32Array[]
  readonly statistics: readonly Float32Array[]
  /** Who sees what in this epoch, and the streams that deal the next ones, by seed. */
  readonly orders: readonly Uint32Array[]
  readonly dealing: readonly StreamState[]
  /** The streams that move images; empty without augmentation. */
  readonly moving: readonly StreamState[]
  /** Since when each image of the first seed has been answered as told, as its next answers will say. */
  readonly rightSince: Float32Array
  readonly hasExamined: boolean
}

export interface Checkpoint {
  readonly step: number
  readonly epoch: number
  /** Which of the run's cohorts is in training; those before it have ended. */
  readonly cohort: number
  readonly state: CohortState
  /** Time that the run has taken so far, and its evaluations, ms. */
  readonly elapsedMs: number
  readonly evaluationMs: number
}
