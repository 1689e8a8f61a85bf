// The seeds of a run that train side by side, as the K models of one network.
import { tidy } from '@tensorflow/tfjs-core'
import type { ManifestEntry } from '../data/manifest.ts'
import type { LabelledImages } from '../data/part.ts'
import { networkOf } from '../experiment/networks/models.ts'
import type { Ending, Evaluation, Progress, RunEvent } from '../experiment/runs/run-events.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { divergenceOf } from './divergence.ts'
import { EarlyStopping } from './early-stopping.ts'
import type { Evaluated } from './evaluate.ts'
import { Examiner } from './examiner.ts'
import { placeConditioned } from './images/place-conditioned.ts'
import type { SeenImages } from './images/seen-images.ts'
import { Lessons } from './lessons.ts'
import { LossTape } from './loss-tape.ts'
import { Network } from './network.ts'
import { Sgd } from './optimiser.ts'
import { isEvaluationStep } from './schedule.ts'
import type { Student } from './students.ts'
import type { Training } from './train.ts'
import { trainBatch } from './train-batch.ts'

/** Batch losses are read back from the device at most this often. */
const readIntervalMs = 50

export class Cohort {
  /** Time spent on evaluations so far. */
  evaluationMs = 0
  /** Those still training, in the order of the network's models. */
  private active: readonly Student[]
  private readonly fitEpochs = new Map<Student, number>()
  private readonly earlyStopping: EarlyStopping | null
  private readonly images: SeenImages
  private readonly testImages: SeenImages
  private readonly network: Network
  private readonly optimiser: Sgd
  private readonly lessons: Lessons
  private readonly examiner: Examiner
  private readonly tape = new LossTape()
  private step = 0

  /** `spec` holds what the students share, so neither seed nor corruption; `entry` describes the data set that the images are from. */
  constructor(
    private readonly spec: ExperimentSpec,
    students: readonly Student[],
    training: LabelledImages,
    test: LabelledImages,
    entry: ManifestEntry,
  ) {
    const seeds = students.map((student) => student.seed)
    this.active = students
    this.images = placeConditioned(training, 'train', spec.pixels, seeds, entry)
    this.testImages = placeConditioned(test, 'test', spec.pixels, seeds, entry)
    this.lessons = new Lessons(spec, students, this.images)
    this.network = new Network(networkOf(spec), seeds)
    this.optimiser = new Sgd(this.network.parameters)
    this.examiner = new Examiner({ ...training, seen: this.images }, { ...test, seen: this.testImages }, students)
    this.earlyStopping = spec.earlyStopping === 0 ? null : new EarlyStopping()
  }

  /** Trains until every seed has settled; returns why it ended. */
  async *events(signal: AbortSignal): Training<Ending> {
    let evaluate = true
    let examinedStep = -1
    for (;;) {
      if (evaluate) {
        const before = performance.now()
        const evaluation = yield* this.examiner.examine(this.network, this.active, this.step, this.epoch)
        const settled = yield* this.settle(evaluation)
        this.evaluationMs += performance.now() - before
        examinedStep = this.step
        yield evaluation
        yield* settled
      }
      if (this.active.length === 0) return { kind: 'complete' }
      const wish = yield null
      if (signal.aborted) return { kind: 'stopped' }
      const looksOnly = wish === 'evaluate-now'
      if (!looksOnly) this.trainBatch()
      evaluate = looksOnly
        ? examinedStep !== this.step
        : wish === 'evaluate-after' || isEvaluationStep(this.step, this.lessons.stepsPerEpoch)
      if (evaluate || this.tape.isDue(readIntervalMs)) {
        const progress = await this.readProgress()
        // Looked at before it is told: whoever hears it may take its buffers away.
        const divergence = divergenceOf(progress.batchLosses, progress.epoch, this.spec.learningRate)
        yield progress
        if (divergence) return divergence
      }
    }
  }

  dispose(): void {
    this.tape.dispose()
    this.optimiser.dispose()
    this.network.dispose()
    this.images.dispose()
    this.testImages.dispose()
  }

  private get epoch(): number {
    return this.step / this.lessons.stepsPerEpoch
  }

  private trainBatch(): void {
    const { spec } = this
    const settings = {
      learningRate: spec.learningRate * spec.decay ** Math.floor(this.epoch),
      momentum: spec.momentum,
      weightDecay: spec.weightDecay,
    }
    this.tape.add(
      tidy(() => {
        const { images, labels } = this.lessons.batch(this.step, this.active)
        return trainBatch(this.network, this.optimiser, images, labels, settings)
      }),
    )
    this.step++
  }

  private async readProgress(): Promise<Progress> {
    const { fromStep, models, losses } = await this.tape.read()
    return { type: 'progressed', step: this.step, epoch: this.epoch, fromStep, models, batchLosses: losses }
  }

  /** At the end of an epoch: lets go of the seeds that have fitted (or reached the limit), with their accuracy on all test images. */
  private async *settle(evaluation: Evaluation): Evaluated<RunEvent[]> {
    const { active, spec } = this
    const { points, epoch } = evaluation
    if (!Number.isInteger(epoch) || epoch === 0) return []
    if (this.earlyStopping) yield* this.earlyStopping.watch(this.network, active, evaluation, this.examiner)
    const fitted = active.filter((_, model) => points[model]?.point.trainAccuracy === 1)
    for (const student of fitted) if (!this.fitEpochs.has(student)) this.fitEpochs.set(student, epoch)
    const leaving = epoch === spec.epochs ? active : spec.stop === 'fit' ? fitted : []
    if (leaving.length === 0) return []
    const testAccuracies = yield* this.examiner.testAccuracies(this.network, active)
    const staying = active.filter((student) => !leaving.includes(student))
    if (staying.length > 0) {
      const rows = staying.map((student) => active.indexOf(student))
      this.network.select(rows)
      this.optimiser.select(rows)
    }
    this.active = staying
    return leaving.map((student) => {
      const model = active.indexOf(student)
      return {
        type: 'settled',
        index: student.index,
        result: {
          seed: student.seed,
          epochs: epoch,
          fitEpoch: this.fitEpochs.get(student) ?? null,
          changedShare: student.changedShare,
          trainAccuracy: points[model]?.point.trainAccuracy ?? null,
          testAccuracy: testAccuracies[model] ?? null,
          ...this.earlyStopping?.bestOf(student),
        },
      }
    })
  }
}
