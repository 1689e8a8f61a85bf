// Label corruption that is nested: raising p only adds lies, and raising n only adds images.
import { createStream } from './random.ts'

/** What is fixed for every image of a seed before a corruption level is chosen. */
export interface CorruptionDraw {
  /** u of each image, uniform in [0, 1): its label is replaced exactly where u < p. */
  readonly threshold: Float64Array
  /** The class that replaces its label, uniform over all classes, so that it can redraw the truth. */
  readonly replacement: Uint8Array
}

/** Draws for `n` images and `classes` classes (at most 256), image by image, so that the first draws do not depend on n. */
export function drawCorruption(seed: number, n: number, classes: number): CorruptionDraw {
  const stream = createStream(seed, 'labels')
  const threshold = new Float64Array(n)
  const replacement = new Uint8Array(n)
  for (let image = 0; image < n; image++) {
    threshold[image] = stream.uniform()
    replacement[image] = stream.int(classes)
  }
  return { threshold, replacement }
}

/** The labels as given to the network at corruption `p` (0-1); `labels` stays as it is and may be shorter than the draw. */
export function corruptLabels(labels: Uint8Array, draw: CorruptionDraw, p: number): Uint8Array {
  const { threshold, replacement } = draw
  if (threshold.length < labels.length) throw new RangeError(`draw: expected at least ${labels.length} images, got ${threshold.length}`)
  return labels.map((label, image) => ((threshold[image] as number) < p ? (replacement[image] as number) : label))
}

/** How many labels differ from the truth, about (1 - 1 / classes) p of them. */
export function changedCount(labels: Uint8Array, given: Uint8Array): number {
  return labels.reduce((count, label, image) => count + (label === given[image] ? 0 : 1), 0)
}
