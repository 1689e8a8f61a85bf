// What becomes of the images that were given a wrong label: at each evaluation, how many answer the lie, the truth, or neither.
import type { RunRecord, Snapshot } from '../../experiment/runs/run-record.ts'
import type { LabelledImages } from './labelled-images.ts'

export interface LiesOverTime {
  /** Epochs of the evaluations. */
  readonly at: readonly number[]
  /** Shares of the images with a wrong label, 0-1, at each. */
  readonly lie: readonly number[]
  readonly neither: readonly number[]
  readonly truth: readonly number[]
}

/** Of the first seed, whose answers are known image by image; empty where no label is wrong. */
export function liesOverTime(record: RunRecord | null, { truth, labels }: Pick<LabelledImages, 'truth' | 'labels'>): LiesOverTime {
  const wrong = Array.from(labels.keys()).filter((image) => labels[image] !== truth[image])
  const snapshots = wrong.length === 0 ? [] : (record?.snapshots ?? [])
  const share = ({ answers: { predicted } }: Snapshot, told: Uint8Array) =>
    wrong.reduce((count, image) => count + (predicted[image] === told[image] ? 1 : 0), 0) / wrong.length
  const lie = snapshots.map((snapshot) => share(snapshot, labels))
  const true_ = snapshots.map((snapshot) => share(snapshot, truth))
  return {
    at: snapshots.map(({ epoch }) => epoch),
    lie,
    truth: true_,
    neither: lie.map((one, i) => 1 - one - (true_[i] ?? 0)),
  }
}
