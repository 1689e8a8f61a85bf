// What a run yields: the curve of every seed, how each ended, and the summary over seeds.
import { type Spread, spreadOf } from '../../maths/spread.ts'
import type { ExperimentSpec } from './run-fields.ts'

/** One evaluation of one seed's network. Accuracies are shares, 0-1. */
export interface CurvePoint {
  /** Batches trained on so far, and the same in epochs (quarters occur). */
  readonly step: number
  readonly epoch: number
  /** Mean cross-entropy over all training images and their given labels, in nats. */
  readonly trainLoss: number
  /** Mean cross-entropy over the same test images as `testAccuracy` and their true labels, in nats; undefined in runs kept before it was measured. */
  readonly testLoss?: number
  /** Share of training images answered as told; of those trained on, where some are held out. */
  readonly trainAccuracy: number
  /** Share of the first 500 test images answered rightly; the figure over all of them is the seed's own, at its end. */
  readonly testAccuracy: number
  /** Share of the images whose label was changed that are answered with their TRUE label; null where none was changed. */
  readonly trueLabelAccuracy: number | null
  /** With early stopping: share of the held-out images answered as told. */
  readonly heldOutAccuracy?: number
}

export interface SeedResult {
  readonly seed: number
  /** Epochs trained. */
  readonly epochs: number
  /** First epoch after which every training image was answered as told; null if never. */
  readonly fitEpoch: number | null
  /** Share of training labels that differ from the truth (about 0.9 of the corruption: a redrawn label can be right). */
  readonly changedShare: number
  readonly trainAccuracy: number | null
  /** On all test images; with early stopping, of the weights that it keeps. */
  readonly testAccuracy: number | null
  /** With early stopping: the first epoch of the highest accuracy on the held-out images, and that accuracy. */
  readonly stoppedEpoch?: number
  readonly heldOutAccuracy?: number
  readonly curve: readonly CurvePoint[]
}

export interface RunResult {
  readonly spec: ExperimentSpec
  readonly backend: string
  readonly runs: readonly SeedResult[]
  readonly summary: { readonly fitEpoch: Spread; readonly testError: Spread; readonly trainAccuracy: Spread }
}

export function summariseRuns(runs: readonly SeedResult[]): RunResult['summary'] {
  return {
    fitEpoch: spreadOf(runs.map((run) => run.fitEpoch)),
    testError: spreadOf(runs.map((run) => (run.testAccuracy === null ? null : 1 - run.testAccuracy))),
    trainAccuracy: spreadOf(runs.map((run) => run.trainAccuracy)),
  }
}
