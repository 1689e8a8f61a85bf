// One seed's side of a run: what it is told, how much of that was changed, and which images it learns from.
import type { LabelledImages } from '../data/part.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { changedCount, corruptLabels, drawCorruption } from '../maths/corruption.ts'
import { createStream } from '../maths/random.ts'

export interface Student {
  /** Counts the seeds of a run, or the cells of a sweep that train together. */
  readonly index: number
  readonly seed: number
  /** The labels that this seed is given, [n]. */
  readonly labels: Uint8Array
  /** Share of them that differ from the truth. */
  readonly changedShare: number
  /** The images trained on, in ascending order; all but those held out. */
  readonly trained: Uint32Array
  /** Those of them whose label was changed. */
  readonly trainedChanged: Uint32Array
  /** The images, labels as given, that early stopping looks at; none without it. */
  readonly heldOut: Uint32Array
}

/** A student for each run of a single seed, with its own draw of corrupted labels and of held-out images. */
export function enrol(runs: readonly ExperimentSpec[], training: LabelledImages, classes: number): Student[] {
  return runs.map(({ seed, corruption, earlyStopping }, index) => {
    const labels = corruptLabels(training.labels, drawCorruption(seed, training.count, classes), corruption)
    const { trained, heldOut } = holdOut(seed, training.count, earlyStopping)
    return {
      index,
      seed,
      labels,
      changedShare: changedCount(training.labels, labels) / training.count,
      trained,
      trainedChanged: trained.filter((image) => labels[image] !== training.labels[image]),
      heldOut,
    }
  })
}

/** Splits `count` images at random, `share` of them (0 to below 1; at least one image unless 0) held out. */
function holdOut(seed: number, count: number, share: number): Pick<Student, 'trained' | 'heldOut'> {
  const size = share === 0 ? 0 : Math.max(1, Math.round(share * count))
  const order = createStream(seed, 'held-out').permutation(count)
  return { heldOut: order.slice(0, size).sort(), trained: order.slice(size).sort() }
}
