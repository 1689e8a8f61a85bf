// Examines the networks of a run: on what they were told, on the truth behind it, and on images that they have never seen.
import type { LabelledImages } from '../data/part.ts'
import type { CohortState } from '../experiment/runs/checkpoint.ts'
import type { CurvePoint } from '../experiment/runs/result.ts'
import type { Answers, Evaluation } from '../experiment/runs/run-events.ts'
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

/** What a network makes of test images: how many it answers rightly, and its mean loss over them, in nats. */
interface TestAnswers {
  readonly right: number
  readonly loss: number
}

export class Examiner {
  private readonly rightSince: Float32Array
  /** Of the live test images, how many each student's network answered rightly when it was last examined. */
  private readonly liveRight = new Map<Student, number>()

  /** The sets stay the caller's; `cohort` are the students whose images they hold, in order. */
  constructor(
    private readonly training: ExamSet,
    private readonly test: ExamSet,
    private readonly cohort: readonly Student[],
    state?: CohortState,
  ) {
    this.rightSince = state?.rightSince.slice() ?? new Float32Array(training.count).fill(-1)
    for (const { index, liveRight } of state?.students ?? []) {
      const student = cohort.find((one) => one.index === index)
      if (student && liveRight !== null) this.liveRight.set(student, liveRight)
    }
  }

  /** Where it stands, to go on from. */
  get state(): Pick<CohortState, 'rightSince'> {
    return { rightSince: this.rightSince.slice() }
  }

  /** Of the live test images, how many the student's network answered rightly when it was last examined; null before. */
  liveRightOf(student: Student): number | null {
    return this.liveRight.get(student) ?? null
  }

  /** Where the students' networks (the models of `network`, in order) stand after `step` batches. */
  async *examine(network: Network, students: readonly Student[], step: number, epoch: number): Evaluated<Evaluation> {
    const { seen, count } = this.training
    const told = yield* evaluate(
      network,
      seen,
      this.membersOf(students),
      students.map((student) => student.labels),
      { to: count },
    )
    const unseen = yield* this.testAnswers(network, students, 0, this.liveCount)
    const points = students.map((student, model) => {
      const { right, loss } = unseen[model] as TestAnswers
      this.liveRight.set(student, right)
      const known = { step, epoch, testLoss: loss, testAccuracy: right / this.liveCount }
      return { index: student.index, point: this.pointOf(student, told[model] as ModelAnswers, known) }
    })
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

  /** Share of all test images that each student's network answers rightly; it has just been examined, so that the live ones are known. */
  async *testAccuracies(network: Network, students: readonly Student[]): Evaluated<number[]> {
    const rest = yield* this.testAnswers(network, students, this.liveCount, this.test.count)
    return students.map((student, model) => ((this.liveRight.get(student) as number) + (rest[model]?.right ?? 0)) / this.test.count)
  }

  private get liveCount(): number {
    return Math.min(liveTestCount, this.test.count)
  }

  /** What each student's network makes of the test images from `from` to before `to`. */
  private async *testAnswers(network: Network, students: readonly Student[], from: number, to: number): Evaluated<TestAnswers[]> {
    const truth = this.test.labels
    const told = students.map(() => truth)
    const answers = yield* evaluate(network, this.test.seen, this.membersOf(students), told, { from, to })
    return answers.map(({ predicted, losses }) => ({
      right: predicted.reduce((right, answer, at) => right + (answer === truth[from + at] ? 1 : 0), 0),
      loss: losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
    }))
  }

  private membersOf(students: readonly Student[]): number[] {
    return students.map((student) => this.cohort.indexOf(student))
  }

  private pointOf(
    { labels, trained, trainedChanged, heldOut }: Student,
    { predicted, losses }: ModelAnswers,
    known: Pick<CurvePoint, 'step' | 'epoch' | 'testLoss' | 'testAccuracy'>,
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
