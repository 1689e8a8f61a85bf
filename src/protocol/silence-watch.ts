// Notices when somebody who should speak does not. Silence is counted in the page's own waking time: while the page is frozen or the
// computer sleeps, nobody could have been heard.
import type { Catalogue } from '../experiment/datasets/catalogue.ts'
import { isConvolutional } from '../experiment/networks/models.ts'
import { type BackendName, isGpu } from '../experiment/runs/backend.ts'
import { longestPartMs } from '../experiment/runs/estimate.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'

export interface Patience {
  /** How long a worker may take for its first message while its script may still be loading, ms. */
  readonly firstWordMs: number
  /** While it loads what a run or an answer needs a worker says so twice a second. After this long without a message it is lost, ms. */
  readonly loadingMs: number
  /** The same for one that trains these cells: as long as a single batch may take, or a GPU to compile its programs. */
  readonly trainingMs: (backend: BackendName, cells: readonly ExperimentSpec[], catalogue: Catalogue) => number
  /** The same for one that computes an answer, in parts that may be long. */
  readonly computingMs: number
  /** A worker that has not stopped after this long is terminated, ms. */
  readonly stopMs: number
}

/** The longest part of a run may take so many times as long as it would on a usual machine. */
const slowest = 12

export const usualPatience: Patience = {
  firstWordMs: 30_000,
  loadingMs: 6000,
  trainingMs: (backend, cells, catalogue) => {
    const [spec] = cells
    if (!spec || isGpu(backend)) return 30_000
    // Between the seeds of a convolutional network the images are placed anew.
    const placesAgain = cells.length > 1 && isConvolutional(spec.model)
    return (placesAgain ? 10_000 : 3000) + slowest * longestPartMs({ ...spec, seeds: cells.length }, catalogue[spec.dataset], backend)
  },
  computingMs: 30_000,
  stopMs: 1000,
}

/** A run that a worker trains now; `hasBegun`: something was heard of it. */
interface Training {
  readonly backend: BackendName
  readonly task: { readonly cells: readonly ExperimentSpec[] }
  readonly hasBegun: boolean
  readonly catalogue: Catalogue
}

/** Within what time, ms, a worker owes a word: of what it trains, or of what it was asked; null where it owes none. */
export function owedWithinMs(
  patience: Patience,
  training: Training | null,
  questions: { readonly count: number; readonly areComputed: boolean },
): number | null {
  if (training) {
    const trainingMs = patience.trainingMs(training.backend, training.task.cells, training.catalogue)
    return training.hasBegun ? trainingMs : Math.max(trainingMs, patience.loadingMs)
  }
  if (questions.count === 0) return null
  return questions.areComputed ? patience.computingMs : patience.loadingMs
}

/** What a silence is called that was too long. */
export const silenceOf = (hasSpoken: boolean): string =>
  hasSpoken ? 'the training worker stopped answering' : 'the training worker does not start'

/** Looks at the clock are so far apart, ms, unless the patience is shorter than a few of them. */
const usualLookMs = 500
const leastLooks = 8

export class SilenceWatch {
  private patienceMs = 0
  private silentMs = 0
  private lastLook = 0
  private lookMs = 0
  private timer: ReturnType<typeof setInterval> | undefined

  /** `onSilence` is called once after each silence that is too long. */
  constructor(private readonly onSilence: () => void) {}

  /** A sign of life; the next one is expected within `patienceMs`. */
  heard(patienceMs: number): void {
    const lookMs = Math.min(usualLookMs, patienceMs / leastLooks)
    this.patienceMs = patienceMs
    this.silentMs = 0
    this.lastLook = performance.now()
    if (this.timer !== undefined && lookMs === this.lookMs) return
    this.end()
    this.lookMs = lookMs
    this.timer = setInterval(() => this.look(), lookMs)
  }

  /** Nothing is expected any more. */
  end(): void {
    clearInterval(this.timer)
    this.timer = undefined
  }

  private look(): void {
    const now = performance.now()
    // A look that comes late was held up, by sleep or by work on the page: what was said meanwhile is heard after it.
    this.silentMs += Math.min(now - this.lastLook, 2 * this.lookMs)
    this.lastLook = now
    if (this.silentMs < this.patienceMs) return
    this.end()
    this.onSilence()
  }
}
