// One run: trains a network per seed, side by side, and tells how it goes; an async generator that needs no worker.
import { getBackend, tensor2d, tidy } from '@tensorflow/tfjs-core'
import type { Dataset } from '../data/load.ts'
import type { LabelledImages } from '../data/part.ts'
import { memoryProblem } from '../experiment/memory.ts'
import { networkOf } from '../experiment/models.ts'
import type { Ending, Evaluation, Progress, RunEvent } from '../experiment/run-events.ts'
import type { ExperimentSpec } from '../experiment/run-fields.ts'
import { Dealer } from './batches.ts'
import { Examiner } from './examiner.ts'
import { gatherBatch, uploadImages } from './images.ts'
import { LossTape } from './loss-tape.ts'
import { Network } from './network.ts'
import { isEvaluationStep } from './schedule.ts'
import { enrol, type Student } from './students.ts'

/** Batch losses are read back from the device at most this often. */
const readIntervalMs = 50
/** A batch loss beyond this, or not a number, means that the run has diverged; guessing blindly costs 2.3. */
const divergedLoss = 1e6

/** What the consumer may answer to an event: nothing, or that it wants an evaluation after the batch to come. */
export type Wish = 'evaluate' | undefined
export type Training = AsyncGenerator<RunEvent | null, void, Wish>

/**
 * Trains as `spec` says until every seed has settled or `signal` aborts. `null` is yielded before every batch, so that
 * the consumer can pause, stop or give way. Throws before training when the data cannot be loaded or memory would not do.
 */
export async function* train(spec: ExperimentSpec, dataset: Dataset, signal: AbortSignal): Training {
  const problem = memoryProblem(spec)
  if (problem) throw new RangeError(problem)
  const [training, test] = await Promise.all([dataset.train(spec.n), dataset.test()])
  const run = new Run(spec, training, test)
  try {
    yield* run.events(signal)
  } finally {
    run.dispose()
  }
}

class Run {
  private readonly students: readonly Student[]
  /** Those still training, in the order of the network's models. */
  private active: readonly Student[]
  private readonly fitEpochs = new Map<Student, number>()
  private readonly images
  private readonly network: Network
  private readonly dealer: Dealer
  private readonly examiner: Examiner
  private readonly tape = new LossTape()
  private step = 0

  constructor(
    private readonly spec: ExperimentSpec,
    training: LabelledImages,
    test: LabelledImages,
  ) {
    const definition = networkOf(spec)
    this.students = this.active = enrol(spec, training, definition.classes)
    const seeds = this.students.map((student) => student.seed)
    this.images = uploadImages(training)
    this.network = new Network(definition, seeds)
    this.dealer = new Dealer(seeds, training.count, spec.batchSize)
    this.examiner = new Examiner(this.images, training, test)
  }

  async *events(signal: AbortSignal): Training {
    const started = performance.now()
    let evaluationMs = 0
    let ending: Ending = { kind: 'complete' }
    yield { type: 'began', backend: getBackend(), changedShares: this.students.map((student) => student.changedShare) }
    let evaluate = true
    while (ending.kind === 'complete') {
      if (evaluate) {
        const before = performance.now()
        const evaluation = await this.examiner.examine(this.network, this.active, this.step, this.epoch)
        const settled = await this.settle(evaluation)
        evaluationMs += performance.now() - before
        yield evaluation
        yield* settled
      }
      if (this.active.length === 0) break
      const wish = yield null
      if (signal.aborted) {
        ending = { kind: 'stopped' }
        break
      }
      this.trainBatch()
      evaluate = wish === 'evaluate' || isEvaluationStep(this.step, this.dealer.stepsPerEpoch)
      if (evaluate || this.tape.isDue(readIntervalMs)) {
        const progress = await this.readProgress()
        yield progress
        const runaway = progress.batchLosses.find((loss) => !(Math.abs(loss) <= divergedLoss))
        if (runaway !== undefined) ending = divergence(runaway, progress.epoch, this.spec.learningRate)
      }
    }
    yield { type: 'ended', ending, elapsedMs: performance.now() - started, evaluationMs }
  }

  dispose(): void {
    this.tape.dispose()
    this.network.dispose()
    this.examiner.dispose()
    this.images.dispose()
  }

  private get epoch(): number {
    return this.step / this.dealer.stepsPerEpoch
  }

  private trainBatch(): void {
    const { spec, dealer, active } = this
    const rows = dealer.deal(
      this.step,
      active.map((student) => student.index),
    )
    const size = rows.length / active.length
    const told = rows.map((row, at) => active[Math.floor(at / size)]?.labels[row] as number)
    const settings = {
      learningRate: spec.learningRate * spec.decay ** Math.floor(this.epoch),
      momentum: spec.momentum,
      weightDecay: spec.weightDecay,
    }
    this.tape.add(
      tidy(() =>
        this.network.trainBatch(gatherBatch(this.images, rows, active.length), tensor2d(told, [active.length, size], 'int32'), settings),
      ),
    )
    this.step++
  }

  private async readProgress(): Promise<Progress> {
    const { fromStep, models, losses } = await this.tape.read()
    return { type: 'progressed', step: this.step, epoch: this.epoch, fromStep, models, batchLosses: losses }
  }

  /** At the end of an epoch: lets go of the seeds that have fitted (or reached the limit), with their accuracy on all test images. */
  private async settle({ points, epoch }: Evaluation): Promise<RunEvent[]> {
    const { active, spec } = this
    if (!Number.isInteger(epoch) || epoch === 0) return []
    const fitted = active.filter((_, model) => points[model]?.point.trainAccuracy === 1)
    for (const student of fitted) if (!this.fitEpochs.has(student)) this.fitEpochs.set(student, epoch)
    const leaving = epoch === spec.epochs ? active : spec.stop === 'fit' ? fitted : []
    if (leaving.length === 0) return []
    const testAccuracies = await this.examiner.testAccuracies(this.network, active)
    const staying = active.filter((student) => !leaving.includes(student))
    if (staying.length > 0) this.network.select(staying.map((student) => active.indexOf(student)))
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
