// What the networks of a run are taught in each step: a batch of images each, with the labels that their seeds were given.
import { type Tensor2D, type Tensor3D, tensor2d } from '@tensorflow/tfjs-core'
import type { CohortState } from '../experiment/runs/checkpoint.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { Augmenter } from './augmenter.ts'
import { Dealer } from './batches.ts'
import type { SeenImages } from './images/seen-images.ts'
import type { Student } from './students.ts'

export class Lessons {
  private readonly dealer: Dealer
  private readonly augmenter: Augmenter | null

  /** The images stay the caller's; `cohort` are the students whose images they hold, in order; `mirrors`: a moved image may be mirrored. */
  constructor(
    { batchSize, augmentation }: ExperimentSpec,
    mirrors: boolean,
    private readonly cohort: readonly Student[],
    private readonly images: SeenImages,
    state?: CohortState,
  ) {
    const seeds = cohort.map(({ seed }) => seed)
    this.dealer = new Dealer(seeds, cohort[0]?.trained.length ?? 0, batchSize, state)
    this.augmenter = augmentation === 0 ? null : new Augmenter({ padding: augmentation, flip: mirrors }, seeds, state?.moving)
  }

  /** Where they stand, to go on from. */
  get state(): Pick<CohortState, 'dealing' | 'orders' | 'moving'> {
    return { ...this.dealer.state, moving: this.augmenter?.states ?? [] }
  }

  get stepsPerEpoch(): number {
    return this.dealer.stepsPerEpoch
  }

  /** The batch of step number `step` for K students; steps are asked for one after another. Images are [K, B, pixels], labels int32 [K, B]. */
  batch(step: number, students: readonly Student[]): { images: Tensor3D; labels: Tensor2D } {
    const members = students.map((student) => this.cohort.indexOf(student))
    const places = this.dealer.deal(step, members)
    const size = places.length / students.length
    const studentAt = (at: number) => students[Math.floor(at / size)] as Student
    const rows = places.map((place, at) => studentAt(at).trained[place] as number)
    const told = rows.map((row, at) => studentAt(at).labels[row] as number)
    const moves = this.augmenter?.next(members, size)
    return { images: this.images.batch(rows, members, moves), labels: tensor2d(told, [students.length, size], 'int32') }
  }
}
