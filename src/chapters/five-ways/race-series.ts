// The race as curves: training loss or accuracy over epochs, each condition's mean and its band over seeds.
import type { LineSeries } from '../../charts/line-chart/line-series.ts'
import type { FiveWays } from '../../experiment/chapters/five-ways.ts'
import type { Runs } from '../../store/runs.ts'
import { curvesOfPoint, drawnCurves, type SeedCurve } from '../kit/point-curve.ts'
import { conditionStyles } from './condition-styles.ts'
import type { Race } from './race.ts'

export interface RaceSeries {
  readonly series: readonly LineSeries[]
  /** Seeds behind the curve that has most. */
  readonly drawn: number
}

export function raceSeries({ racers, sweep }: Race, runs: Runs, quantity: FiveWays['curve']): RaceSeries {
  const curves = racers.map(({ condition }) => curvesOfPoint(sweep, condition.change, runs))
  const series = racers.map(({ condition: { id, title } }, index): LineSeries => {
    const drawn = drawnCurves((curves[index] ?? []).map(withoutStart), (point) =>
      quantity === 'loss' ? point.trainLoss : point.trainAccuracy,
    )
    return { id, label: title, ...conditionStyles[id], ...drawn }
  })
  return { series, drawn: Math.max(...curves.map(({ length }) => length)) }
}

/** What an untrained network loses is chance of its first weights, and would stretch the axis. */
const withoutStart = (curve: SeedCurve): SeedCurve => curve.filter(({ epoch }) => epoch > 0)
