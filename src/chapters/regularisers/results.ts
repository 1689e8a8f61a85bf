// What the chapter's table, curves and sentences speak of: every row with true and with noisy labels.
import {
  codeOf,
  plainRow,
  type RegulariserState,
  type Row,
  regulariserSweep,
  rowsOf,
  rowTitle,
} from '../../experiment/chapters/regularisers.ts'
import type { Catalogue } from '../../experiment/datasets/catalogue.ts'
import { modelTitle } from '../../experiment/networks/models.ts'
import { pointsOf, type Sweep, type SweepPoint } from '../../experiment/runs/sweep.ts'
import { type Spread, spreadOf } from '../../maths/spread.ts'
import { type Job, progressOf, type SweepProgress } from '../../store/jobs.ts'
import { type Runs, resultOfCell } from '../../store/runs.ts'
import { percentText } from '../../words/percents.ts'
import { curvesOfPoint, type SeedCurve } from '../kit/point-curve.ts'
import { useSweepResults } from '../kit/use-sweep.ts'

/** One row with one kind of labels: what has ended, and the curves so far. */
export interface RowPoint extends SweepPoint {
  readonly curves: readonly SeedCurve[]
}

export interface RowResults {
  readonly row: Row
  readonly title: string
  readonly clean: RowPoint
  readonly noisy: RowPoint
}

export interface Results {
  readonly state: RegulariserState
  readonly network: string
  /** The noisy labels in words: `random labels`, `labels at p = 40 %`. */
  readonly noise: string
  readonly sweep: Sweep
  readonly rows: readonly RowResults[]
  /** The network as it is defined with nothing added, if the table has that row. */
  readonly plain: RowResults | undefined
  readonly shown: RowResults | undefined
  readonly progress: SweepProgress
}

export function resultsOf(state: RegulariserState, runs: Runs, job: Job | undefined, catalogue: Catalogue): Results {
  const sweep = regulariserSweep(state)
  const points = pointsOf(sweep, (cell) => resultOfCell(runs, cell)).map(
    (point): RowPoint => ({ ...point, curves: curvesOfPoint(sweep, point.variation, runs) }),
  )
  const rows = rowsOf(state).map((row, index) => ({
    row,
    title: rowTitle(row, state),
    clean: points[2 * index] as RowPoint,
    noisy: points[2 * index + 1] as RowPoint,
  }))
  return {
    state,
    network: modelTitle(state.model),
    noise: state.corruption === 1 ? 'random labels' : `labels at p = ${percentText(state.corruption)}`,
    sweep,
    rows,
    plain: rows.find(({ row }) => codeOf(row) === codeOf(plainRow(state))),
    shown: rows[state.shown - 1] ?? rows[0],
    progress: progressOf(runs, job, sweep, catalogue),
  }
}

export const useResults = (): Results => useSweepResults('regularisers', resultsOf)

/** Whether every seed of a point that has ended came to answer all of its labels as told; null while none has ended. */
export function isFitted({ runs, fitEpoch }: SweepPoint): boolean | null {
  return runs.length === 0 ? null : fitEpoch.n === runs.length
}

/** By how much one point does better on unseen images than another, seed by seed: equal seeds share images, lies and batches. */
export function gainsOver(one: SweepPoint, other: SweepPoint): { readonly gains: readonly number[]; readonly spread: Spread } {
  const before = new Map(other.runs.map(({ seed, testAccuracy }) => [seed, testAccuracy]))
  const gains = one.runs.flatMap(({ seed, testAccuracy }) => {
    const there = before.get(seed)
    return testAccuracy === null || there === undefined || there === null ? [] : [testAccuracy - there]
  })
  return { gains, spread: spreadOf(gains) }
}

export const testAccuracy = ({ testError: { mean } }: SweepPoint): number | null => (mean === null ? null : 1 - mean)
