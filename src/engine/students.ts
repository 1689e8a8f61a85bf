// One seed's side of a run: what it is told, and how much of that was changed.
import type { LabelledImages } from '../data/part.ts'
import type { ExperimentSpec } from '../experiment/run-fields.ts'
import { corruptLabels, drawCorruption } from '../maths/corruption.ts'
import { shareRight } from './evaluate.ts'

export interface Student {
  /** Counts from the spec's first seed. */
  readonly index: number
  readonly seed: number
  /** The labels that this seed is given, [n]. */
  readonly labels: Uint8Array
  /** Share of them that differ from the truth. */
  readonly changedShare: number
}

/** A student per seed of the run, each with its own draw of corrupted labels. */
export function enrol(spec: ExperimentSpec, training: LabelledImages, classes: number): Student[] {
  return Array.from({ length: spec.seeds }, (_, index) => {
    const seed = spec.seed + index
    const labels = corruptLabels(training.labels, drawCorruption(seed, training.count, classes), spec.corruption)
    return { index, seed, labels, changedShare: 1 - (shareRight(labels, training.labels) ?? 1) }
  })
}
