// What the chapter's picture, table and sentences speak of: every row with true labels, with some lies among them, and with random ones.
import {
  codeOf,
  comparedRows,
  levelsOf,
  plainRow,
  type RegulariserState,
  type Row,
  regulariserSweep,
  rowPhrase,
  rowTitle,
} from '../../experiment/chapters/regularisers.ts'
import type { Catalogue, DatasetInfo } from '../../experiment/datasets/catalogue.ts'
import { modelTitle } from '../../experiment/networks/models.ts'
import { pointsOf, type Sweep, type SweepPoint } from '../../experiment/runs/sweep.ts'
import { type Job, progressOf, type SweepProgress } from '../../store/jobs.ts'
import { type Runs, resultOfCell } from '../../store/runs.ts'
import { curvesOfPoint, type SeedCurve } from '../kit/point-curve.ts'
import { useSweepResults } from '../kit/use-sweep.ts'

/** One row with one kind of labels: what has ended, and the curves so far. */
export interface RowPoint extends SweepPoint {
  readonly curves: readonly SeedCurve[]
}

export interface RowResults {
  readonly row: Row
  readonly title: string
  /** The title within a sentence. */
  readonly phrase: string
  /** With true labels, with some redrawn, with all redrawn. */
  readonly points: readonly [RowPoint, RowPoint, RowPoint]
  /** Random labels again, the first seed alone with more epochs; null where it is not given them. */
  readonly long: RowPoint | null
}

export interface Results {
  readonly state: RegulariserState
  /** What is known of its data set. */
  readonly set: DatasetInfo
  readonly network: string
  /** Probability that a label is redrawn, for each of a row's points. */
  readonly levels: readonly [number, number, number]
  readonly sweep: Sweep
  readonly rows: readonly RowResults[]
  /** The network as it is defined, with nothing added. */
  readonly plain: RowResults
  /** The row that is drawn against it. */
  readonly shown: RowResults
  readonly progress: SweepProgress
}

export function resultsOf(state: RegulariserState, runs: Runs, job: Job | undefined, catalogue: Catalogue): Results {
  const sweep = regulariserSweep(state)
  const points = rowPointsOf(sweep, runs)
  const rows = comparedRows(state).map((row, index, all): RowResults => {
    const [clean, middle, random] = points.slice(3 * index)
    if (!clean || !middle || !random) throw new Error(`row ${index + 1}: expected three points`)
    const long = points[3 * all.length + index] ?? null
    return { row, title: rowTitle(row, state), phrase: rowPhrase(row, state), points: [clean, middle, random], long }
  })
  const plain = rows.find(({ row }) => codeOf(row) === codeOf(plainRow(state)))
  if (!plain) throw new Error('rows: expected the plain one among them')
  return {
    state,
    set: catalogue[state.dataset],
    network: modelTitle(state.model),
    levels: levelsOf(state),
    sweep,
    rows,
    plain,
    shown: rows[state.shown - 1] ?? plain,
    progress: progressOf(runs, job, sweep, catalogue),
  }
}

export const useResults = (): Results => useSweepResults('regularisers', resultsOf)

/** Every point of a sweep, with its curves so far. */
export function rowPointsOf(sweep: Sweep, runs: Runs): RowPoint[] {
  const points = pointsOf(sweep, (cell) => resultOfCell(runs, cell))
  return points.map((point) => ({ ...point, curves: curvesOfPoint(sweep, point.variation, runs) }))
}
