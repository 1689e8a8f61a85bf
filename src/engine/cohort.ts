// The seeds of a run that train side by side, as the K models of one network.
import { tensor2d, tidy } from '@tensorflow/tfjs-core'
import type { ManifestEntry } from '../data/manifest.ts'
import type { LabelledImages } from '../data/part.ts'
import { datasetInfo } from '../experiment/datasets/catalogue.ts'
import { networkOf } from '../experiment/networks/models.ts'
import type { Ending, Evaluation, Progress, RunEvent } from '../experiment/runs/run-events.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { conditionPixels, type PixelValues } from '../maths/pixels.ts'
import { Augmenter } from './augmenter.ts'
import { Dealer } from './batches.ts'
import { EarlyStopping } from './early-stopping.ts'
import type { Evaluated } from './evaluate.ts'
import { Examiner } from './examiner.ts'
import { placeImages } from './images/place-images.ts'
import type { SeenImages } from './images/seen-images.ts'
import { LossTape } from './loss-tape.ts'
import { Network } from './network.ts'
import { Sgd } from './optimiser.ts'
import { isEvaluationStep } from './schedule.ts'
import type { Student } from './students.ts'
import type { Training } from './train.ts'
import { trainBatch } from './train-batch.ts'

/** Batch losses are read back from the device at most this often. */
const readIntervalMs = 50
/** A batch loss beyond this, or not a number, means that the run has diverged: guessing blindly costs 2.3, and networks that come back from here have lost their units. */
const divergedLoss = 1e3

export class Cohort {
  /** Time spent on evaluations so far. */
  evaluationMs = 0
  /** Those still training, in the order of the network's models. */
  private active: readonly Student[]
  private readonly fitEpochs = new Map<Student, number>()
  private readonly earlyStopping: EarlyStopping | null
  private readonly images: SeenImages
  private readonly testImages: SeenImages
  private readonly augmenter: Augmenter | null
  private readonly network: Network
  private readonly optimiser: Sgd
  private readonly dealer: Dealer
  private readonly examiner: Examiner
  private readonly tape = new LossTape()
  private step = 0

  /** `spec` holds what the students share, so neither seed nor corruption; `entry` describes the data set that the images are from. */
  constructor(
    private readonly spec: ExperimentSpec,
    private readonly students: readonly Student[],
    training: LabelledImages,
    test: LabelledImages,
    entry: ManifestEntry,
  ) {
    const seeds = students.map((student) => student.seed)
    const trainedCount = students[0]?.trained.length ?? 0
    const see = (set: LabelledImages, split: 'train' | 'test'): PixelValues[] =>
      (spec.pixels === 'original' ? seeds.slice(0, 1) : seeds).map((seed) =>
        conditionPixels({ ...set, split, channels: entry.channels }, spec.pixels, seed, entry),
      )
    this.active = students
    this.images = placeImages(see(training, 'train'), entry)
    this.testImages = placeImages(see(test, 'test'), entry)
    this.augmenter =
      spec.augmentation === 0 ? null : new Augmenter({ padding: spec.augmentation, flip: datasetInfo(spec.dataset).mirrors }, seeds)
    this.network = new Network(networkOf(spec), seeds)
    this.optimiser = new Sgd(this.network.parameters)
    this.dealer = new Dealer(seeds, trainedCount, spec.batchSize)
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
        : wish === 'evaluate-after' || isEvaluationStep(this.step, this.dealer.stepsPerEpoch)
      if (evaluate || this.tape.isDue(readIntervalMs)) {
        const progress = await this.readProgress()
        // Looked at before it is told: whoever hears it may take its buffers away.
        const runaway = progress.batchLosses.find((loss) => !(Math.abs(loss) <= divergedLoss))
        yield progress
        if (runaway !== undefined) return divergence(runaway, progress.epoch, this.spec.learningRate)
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
    return this.step / this.dealer.stepsPerEpoch
  }

  private trainBatch(): void {
    const { spec, active } = this
    const seats = active.map((student) => this.students.indexOf(student))
    const places = this.dealer.deal(this.step, seats)
    const size = places.length / active.length
    const studentAt = (at: number) => active[Math.floor(at / size)] as Student
    const rows = places.map((place, at) => studentAt(at).trained[place] as number)
    const told = rows.map((row, at) => studentAt(at).labels[row] as number)
    const settings = {
      learningRate: spec.learningRate * spec.decay ** Math.floor(this.epoch),
      momentum: spec.momentum,
      weightDecay: spec.weightDecay,
    }
    const moves = this.augmenter?.next(seats, size)
    this.tape.add(
      tidy(() => {
        const labels = tensor2d(told, [active.length, size], 'int32')
        return trainBatch(this.network, this.optimiser, this.images.batch(rows, seats, moves), labels, settings)
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

function divergence(loss: number, epoch: number, learningRate: number): Ending {
  return {
    kind: 'diverged',
    message: `the loss ran away (${Number.isNaN(loss) ? 'not a number' : loss.toExponential(1)}) in epoch ${Math.ceil(epoch)}; a learning rate below ${learningRate} may help`,
  }
}
