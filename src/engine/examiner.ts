// Examines the networks of a run: on what they were told, on the truth behind it, and on images that they have never seen.
import type { Tensor2D } from '@tensorflow/tfjs-core'
import type { LabelledImages } from '../data/part.ts'
import type { Answers, Evaluation } from '../experiment/run-events.ts'
import { evaluate, shareRight } from './evaluate.ts'
import { readFilters } from './filters.ts'
import { uploadImages } from './images.ts'
import type { Network } from './network.ts'
import type { Student } from './students.ts'

/** Test images that are asked along the way; all are asked when a seed settles. */
const liveTestCount = 500

export class Examiner {
  private readonly testImages: Tensor2D
  private readonly rightSince: Float32Array

  /** `images` are the training images on the device; the caller keeps owning them. */
  constructor(
    private readonly images: Tensor2D,
    private readonly training: LabelledImages,
    private readonly test: LabelledImages,
  ) {
    this.testImages = uploadImages(test)
    this.rightSince = new Float32Array(training.count).fill(-1)
  }

  /** Where the students' networks (the models of `network`, in order) stand after `step` batches. */
  async examine(network: Network, students: readonly Student[], step: number, epoch: number): Promise<Evaluation> {
    const told = await evaluate(network, this.images, this.labelsOf(students), this.training.count)
    const unseen = await this.testAccuracies(network, students, Math.min(liveTestCount, this.test.count))
    const points = students.map((student, model) => {
      const { predicted, loss } = told[model] as (typeof told)[number]
      const point = {
        step,
        epoch,
        trainLoss: loss,
        trainAccuracy: shareRight(predicted, student.labels) ?? 0,
        testAccuracy: unseen[model] as number,
        trueLabelAccuracy: shareRight(predicted, this.training.labels, (image) => student.labels[image] !== this.training.labels[image]),
      }
      return { index: student.index, point }
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

  /** Share of the first `count` test images that each student's network answers rightly; all of them unless told otherwise. */
  async testAccuracies(network: Network, students: readonly Student[], count = this.test.count): Promise<number[]> {
    const truth = students.map(() => this.test.labels)
    const answers = await evaluate(network, this.testImages, truth, count)
    return answers.map(({ predicted }) => shareRight(predicted, this.test.labels) ?? 0)
  }

  dispose(): void {
    this.testImages.dispose()
  }

  private labelsOf(students: readonly Student[]): Uint8Array[] {
    return students.map((student) => student.labels)
  }

  private answers(predicted: Uint8Array, labels: Uint8Array, epoch: number): Answers {
    predicted.forEach((answer, image) => {
      if (answer !== labels[image]) this.rightSince[image] = -1
      else if (this.rightSince[image] === -1) this.rightSince[image] = epoch
    })
    return { predicted, rightSince: this.rightSince.slice() }
  }
}
