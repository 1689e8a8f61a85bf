// One run: trains a network per seed and tells how it goes; an async generator that needs no worker.
import { getBackend } from '@tensorflow/tfjs-core'
import type { Dataset } from '../data/load.ts'
import type { LabelledImages } from '../data/part.ts'
import { isConvolutional } from '../experiment/networks/models.ts'
import type { Checkpoint } from '../experiment/runs/checkpoint.ts'
import { memoryProblem } from '../experiment/runs/memory.ts'
import type { Ending, RunEvent } from '../experiment/runs/run-events.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { singleSeeds } from '../experiment/runs/sweep.ts'
import { Cohort } from './cohort.ts'
import type { Keeper } from './keeper.ts'
import { enrol } from './students.ts'
import { WorkClock } from './work-clock.ts'

/** What the consumer may answer to null: nothing, or that it wants an evaluation, now before the batch or after it. */
export type Wish = 'evaluate-now' | 'evaluate-after' | undefined
export type Training<Outcome = void> = AsyncGenerator<RunEvent | null, Outcome, Wish>

/**
 * Trains as `spec` says until every seed has settled or `signal` aborts. `null` is yielded before every batch, so that
 * the consumer can pause, stop or give way. Dense networks train side by side; convolutional ones follow one another,
 * and steps and epochs count from 0 for each. Throws before training when the data cannot be loaded or memory would not do.
 */
export function train(spec: ExperimentSpec, dataset: Dataset, signal: AbortSignal): Training {
  return trainCells(singleSeeds(spec), dataset, signal)
}

/** The same for runs of a single seed each, equal but for seed and corruption; with the keeper's checkpoint, what is told after it. */
export async function* trainCells(cells: readonly ExperimentSpec[], dataset: Dataset, signal: AbortSignal, keeper?: Keeper): Training {
  const [spec] = cells
  if (!spec) throw new RangeError('cells: expected at least one, got none')
  const problem = memoryProblem({ ...spec, seeds: cells.length }, dataset.info)
  if (problem) throw new RangeError(problem)
  const [training, test] = await imagesOf(dataset, spec.n)
  const students = enrol(cells, training, dataset.info.classes.length)
  const cohorts = isConvolutional(spec.model) ? students.map((student) => [student]) : [students]

  const from = keeper?.from ?? null
  const clock = new WorkClock(from?.elapsedMs)
  let evaluationMs = from?.evaluationMs ?? 0
  let ending: Ending = { kind: 'complete' }
  if (!from) yield { type: 'began', backend: getBackend(), changedShares: students.map((student) => student.changedShare) }
  for (const [at, members] of cohorts.entries()) {
    if (at < (from?.cohort ?? 0)) continue
    if (signal.aborted) {
      ending = { kind: 'stopped' }
      break
    }
    const state = at === from?.cohort ? from.state : undefined
    const cohort = new Cohort(spec, members, training, test, dataset, state)
    const checkpointOf = ({ state, evaluationMs: ownMs }: Cohort, epoch: number): Checkpoint => {
      return { step: state.step, epoch, cohort: at, state, elapsedMs: clock.ms, evaluationMs: evaluationMs + ownMs }
    }
    const checkpoints = keeper && {
      get isDue() {
        return keeper.isDue
      },
      take: (own: Cohort, epoch: number) => keeper.keep(() => checkpointOf(own, epoch)),
    }
    try {
      ending = yield* cohort.events(signal, clock, checkpoints ?? null)
    } finally {
      cohort.dispose()
    }
    evaluationMs += cohort.evaluationMs
    if (ending.kind !== 'complete') break
  }
  yield { type: 'ended', ending, elapsedMs: clock.ms, evaluationMs }
}

interface Loaded {
  readonly n: number
  readonly images: Promise<[training: LabelledImages, test: LabelledImages]>
}

/** Images of the last run on each data set: the next run on as many finds them as they are, and whitened. */
const lastLoaded = new WeakMap<Dataset, Loaded>()

function imagesOf(dataset: Dataset, n: number): Loaded['images'] {
  const last = lastLoaded.get(dataset)
  if (last?.n === n) return last.images
  const images = Promise.all([dataset.train(n), dataset.test()])
  lastLoaded.set(dataset, { n, images })
  images.catch(() => lastLoaded.delete(dataset))
  return images
}
