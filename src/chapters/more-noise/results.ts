// What the chapter's drawings and sentences speak of: each network's points, and its times relative to its own with true labels.
import { levelSweep, levelsOf, type MoreNoise, modelsOf, moreNoiseSweep } from '../../experiment/chapters/more-noise.ts'
import { type RelativeTime, relativeTimes } from '../../experiment/chapters/relative-time.ts'
import type { Catalogue, DatasetInfo } from '../../experiment/datasets/catalogue.ts'
import { modelTitle } from '../../experiment/networks/models.ts'
import type { ExperimentSpec } from '../../experiment/runs/run-fields.ts'
import { pointsOf, type Sweep, type SweepPoint } from '../../experiment/runs/sweep.ts'
import { type Job, progressOf, type SweepProgress } from '../../store/jobs.ts'
import { type Runs, resultOfCell } from '../../store/runs.ts'
import { useSweepResults } from '../kit/use-sweep.ts'

/** One network over all levels. */
export interface ModelResults {
  readonly model: ExperimentSpec['model']
  readonly title: string
  /** One for each level, in their order. */
  readonly points: readonly SweepPoint[]
  readonly times: readonly RelativeTime[] | null
  /** All of its seeds have come to an end, at every level. */
  readonly isOver: boolean
}

export interface Results {
  readonly state: MoreNoise
  /** What is known of its data set. */
  readonly set: DatasetInfo
  readonly sweep: Sweep
  readonly levels: readonly number[]
  readonly models: readonly ModelResults[]
  readonly progress: SweepProgress
}

export function resultsOf(state: MoreNoise, runs: Runs, job: Job | undefined, catalogue: Catalogue): Results {
  const sweep = moreNoiseSweep(state)
  const models = modelsOf(state).map((model) => {
    const points = pointsOf(levelSweep(state, model), (cell) => resultOfCell(runs, cell))
    const isOver = points.every(({ runs }) => runs.length === state.seeds)
    return { model, title: modelTitle(model), points, times: relativeTimes(points), isOver }
  })
  return { state, set: catalogue[state.dataset], sweep, levels: levelsOf(state), models, progress: progressOf(runs, job, sweep, catalogue) }
}

export const useResults = (): Results => useSweepResults('more-noise', resultsOf)

/** All networks that have ended, however. */
export function endedIn({ models }: Pick<Results, 'models'>): number {
  return models.flatMap(({ points }) => points).reduce((sum, { runs }) => sum + runs.length, 0)
}

/** All that could not be trained to their end: nothing was measured of them. */
export function failedIn({ models }: Pick<Results, 'models'>): number {
  return models.flatMap(({ points }) => points.flatMap(({ runs }) => runs)).filter(({ testAccuracy }) => testAccuracy === null).length
}

/** All networks that have ended without answering every training image as told. */
export function unfittedIn({ models }: Pick<Results, 'models'>): number {
  return models.flatMap(({ points }) => points).reduce((sum, point) => sum + unfittedAt(point), 0)
}

/** Those of the first network alone that failed or did not fit. */
export function missedByFirst({ models: [first] }: Pick<Results, 'models'>): number {
  const models = first ? [first] : []
  return unfittedIn({ models }) + failedIn({ models })
}

/** Networks at a level that did not come to answer every training image as told. */
export function unfittedAt({ runs }: SweepPoint): number {
  return runs.filter(({ trainAccuracy, testAccuracy }) => testAccuracy !== null && trainAccuracy !== 1).length
}
