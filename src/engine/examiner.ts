// Examines the networks of a run: on what they were told, on the truth behind it, and on images that they have never seen.
import type { LabelledImages } from '../data/part.ts'
import type { CurvePoint } from '../experiment/result.ts'
import type { Answers, Evaluation } from '../experiment/run-events.ts'
import { type Evaluated, evaluate, type ModelAnswers, shareRight } from './evaluate.ts'
import { readFilters } from './filters.ts'
import type { SeenImages } from './images/seen-images.ts'
import type { Network } from './network.ts'
import type { Student } from './students.ts'

/** Test images that are asked along the way; all are asked when a seed settles. */
const liveTestCount = 500

/** A labelled set as the networks see it. */
export interface ExamSet extends Pick<LabelledImages, 'count' | 'labels'> {
  readonly seen: SeenImages
}

export class Examiner {
  private readonly rightSince: Float32Array

  /** The sets stay the caller's; `cohort` are the students whose images they hold, in order. */
  constructor(
    private readonly training: ExamSet,
    private readonly test: ExamSet,
    private readonly cohort: readonly Student[],
  ) {
    this.rightSince = new Float32Array(training.count).fill(-1)
  }

  /** Where the students' networks (the models of `network`, in order) stand after `step` batches. */
  async *examine(network: Network, students: readonly Student[], step: number, epoch: number): Evaluated<Evaluation> {
    const { seen, count } = this.training
    const told = yield* evaluate(
      network,
      seen,
      this.seatsOf(students),
      students.map((student) => student.labels),
      count,
    )
    const unseen = yield* this.testAccuracies(network, students, Math.min(liveTestCount, this.test.count))
    const points = students.map((student, model) => ({
      index: student.index,
      point: this.pointOf(student, told[model] as ModelAnswers, { step, epoch, testAccuracy: unseen[model] as number }),
    }))
    const first = students[0]?.index === 0 ? students[0] : undefined
    return {
      type: 'evaluated',
      step,
      epoch,
      points,
      answers: first ? this.answers(told[0]?.predicted as Uint8Array, first.labels, epoch) : null,
      filters: first ? await readFilters(network) : null,
    }
  }

  /** Share of the first `count` test images that each student's network answers rightly; all of them unless told otherwise. */
  async *testAccuracies(network: Network, students: readonly Student[], count = this.test.count): Evaluated<number[]> {
    const truth = students.map(() => this.test.labels)
    const answers = yield* evaluate(network, this.test.seen, this.seatsOf(students), truth, count)
    return answers.map(({ predicted }) => shareRight(predicted, this.test.labels) ?? 0)
  }

  private seatsOf(students: readonly Student[]): number[] {
    return students.map((student) => this.cohort.indexOf(student))
  }

  private pointOf(
    { labels, trained, trainedChanged, heldOut }: Student,
    { predicted, losses }: ModelAnswers,
    known: Pick<CurvePoint, 'step' | 'epoch' | 'testAccuracy'>,
  ): CurvePoint {
    const heldOutAccuracy = shareRight(predicted, labels, heldOut)
    return {
      ...known,
      trainLoss: trained.reduce((sum, image) => sum + (losses[image] as number), 0) / trained.length,
      trainAccuracy: shareRight(predicted, labels, trained) ?? 0,
      trueLabelAccuracy: shareRight(predicted, this.training.labels, trainedChanged),
      ...(heldOutAccuracy !== null && { heldOutAccuracy }),
    }
  }

  private answers(predicted: Uint8Array, labels: Uint8Array, epoch: number): Answers {
    predicted.forEach((answer, image) => {
      if (answer !== labels[image]) this.rightSince[image] = -1
      else if (this.rightSince[image] === -1) this.rightSince[image] = epoch
    })
    return { predicted, rightSince: this.rightSince.slice() }
  }
}
