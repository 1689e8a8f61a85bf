// The seeds of a run that train side by side, as the K models of one network.
import { tidy } from '@tensorflow/tfjs-core'
import type { Dataset } from '../data/load.ts'
import type { LabelledImages } from '../data/part.ts'
import { networkOf } from '../experiment/networks/models.ts'
import type { BestEpoch, CohortState } from '../experiment/runs/checkpoint.ts'
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
import { valuesOf } from './parameter.ts'
import { isEvaluationStep } from './schedule.ts'
import type { Student } from './students.ts'
import type { Training } from './train.ts'
import { trainBatch } from './train-batch.ts'
import type { WorkClock } from './work-clock.ts'

/** Batch losses are read back from the device at most this often. */
const readIntervalMs = 50

/** Where a cohort stands is taken when that is due. */
export interface Checkpoints {
  readonly isDue: boolean
  take(cohort: Cohort, epoch: number): void
}

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
  private readonly tape: LossTape
  private readonly best = new Map<Student, BestEpoch>()
  private step: number
  /** The step at which the networks were last examined. */
  private examinedStep: number

  /**
   * `spec` holds what the students share, so neither seed nor corruption; the images are from this data set.
   * With the state of an earlier cohort of the same it goes on where that stood.
   */
  constructor(
    private readonly spec: ExperimentSpec,
    private readonly students: readonly Student[],
    training: LabelledImages,
    test: LabelledImages,
    { info, entry }: Pick<Dataset, 'info' | 'entry'>,
    state?: CohortState,
  ) {
    const seeds = students.map((student) => student.seed)
    this.active = students
    this.images = placeConditioned(training, 'train', spec.pixels, seeds, entry)
    this.testImages = placeConditioned(test, 'test', spec.pixels, seeds, entry)
    this.lessons = new Lessons(spec, info.mirrors, students, this.images, state)
    this.network = new Network(networkOf(spec, info), seeds)
    this.optimiser = new Sgd(this.network.parameters)
    this.examiner = new Examiner({ ...training, seen: this.images }, { ...test, seen: this.testImages }, students, state)
    this.earlyStopping = spec.earlyStopping === 0 ? null : new EarlyStopping(this.best)
    this.step = state?.step ?? 0
    this.tape = new LossTape(this.step)
    this.examinedStep = state?.hasExamined ? this.step : -1
    if (state) this.restore(state)
  }

  /** Where it stands between two batches, all losses having been read; on a backend whose tensors are at hand. */
  get state(): CohortState {
    return {
      step: this.step,
      students: this.students.map((student) => ({
        index: student.index,
        isActive: this.active.includes(student),
        fitEpoch: this.fitEpochs.get(student) ?? null,
        best: this.best.get(student) ?? null,
        liveRight: this.examiner.liveRightOf(student),
      })),
      parameters: this.network.parameters.map(({ value }) => valuesOf(value)),
      velocities: this.optimiser.values,
      statistics: this.network.statistics.map(({ value }) => valuesOf(value)),
      ...this.lessons.state,
      ...this.examiner.state,
      hasExamined: this.examinedStep === this.step,
    }
  }

  /** Trains until every seed has settled; returns why it ended. Checkpoints are taken between two batches, when they are due. */
  async *events(signal: AbortSignal, clock: WorkClock, checkpoints: Checkpoints | null): Training<Ending> {
    let evaluate = this.step === 0 && this.examinedStep < 0
    for (;;) {
      if (evaluate) {
        const before = performance.now()
        const evaluation = yield* this.examiner.examine(this.network, this.active, this.step, this.epoch)
        const settled = yield* this.settle(evaluation)
        this.evaluationMs += performance.now() - before
        this.examinedStep = this.step
        yield evaluation
        yield* settled
      }
      if (this.active.length === 0) return { kind: 'complete' }
      if (checkpoints?.isDue) {
        const divergence = this.tape.isRead ? null : yield* this.tellProgress()
        if (divergence) return divergence
        checkpoints.take(this, this.epoch)
      }
      clock.lap()
      const wish = yield null
      clock.goOn()
      if (signal.aborted) return { kind: 'stopped' }
      const looksOnly = wish === 'evaluate-now'
      if (!looksOnly) this.trainBatch()
      evaluate = looksOnly
        ? this.examinedStep !== this.step
        : wish === 'evaluate-after' || isEvaluationStep(this.step, this.lessons.stepsPerEpoch)
      if (evaluate || this.tape.isDue(readIntervalMs)) {
        const divergence = yield* this.tellProgress()
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

  /** Reads and tells the losses since the last time; returns the end of a run that has diverged. */
  private async *tellProgress(): AsyncGenerator<Progress, Ending | null> {
    const { step, epoch } = this
    const { fromStep, models, losses } = await this.tape.read()
    // Looked at before it is told: whoever hears it may take its buffers away.
    const divergence = divergenceOf(losses, epoch, this.spec.learningRate)
    yield { type: 'progressed', step, epoch, fromStep, models, batchLosses: losses }
    return divergence
  }

  private restore(state: CohortState): void {
    const find = (index: number) => this.students.find((student) => student.index === index)
    for (const { index, fitEpoch, best } of state.students) {
      const student = find(index)
      if (student && fitEpoch !== null) this.fitEpochs.set(student, fitEpoch)
      if (student && best) this.best.set(student, best)
    }
    this.keepOnly(state.students.flatMap(({ index, isActive }) => (isActive ? (find(index) ?? []) : [])))
    this.network.restore(state)
    this.optimiser.restore(state.velocities)
  }

  /** Lets go of the models of all others. */
  private keepOnly(staying: readonly Student[]): void {
    if (staying.length > 0 && staying.length < this.active.length) {
      const rows = staying.map((student) => this.active.indexOf(student))
      this.network.select(rows)
      this.optimiser.select(rows)
    }
    this.active = staying
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
    this.keepOnly(active.filter((student) => !leaving.includes(student)))
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
