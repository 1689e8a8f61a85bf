// The race as curves: training loss or accuracy over epochs, each condition's mean and its band over seeds.
import type { LineSeries } from '../../charts/line-series.ts'
import type { FiveWays } from '../../experiment/five-ways.ts'
import { runKey } from '../../experiment/run-key.ts'
import type { RunRecord } from '../../experiment/run-record.ts'
import { cellsOfPoint } from '../../experiment/sweep.ts'
import { combineCurves } from '../../maths/combine-curves.ts'
import type { SweepState } from '../../store/sweep-state.ts'
import type { Race } from './figures.ts'
import { marks } from './marks.ts'

export function raceSeries({ racers, sweep }: Race, cells: SweepState['cells'], quantity: FiveWays['curve']): LineSeries[] {
  return racers.map(({ condition: { id, title, change } }): LineSeries => {
    const records = cellsOfPoint(sweep, change).flatMap((cell) => cells.get(runKey(cell))?.record ?? [])
    const { x, mean, low, high } = combineCurves(comparable(records).map((record) => curveOf(record, quantity)))
    return { id, label: title, ...marks[id], points: { x, y: mean }, ...(records.length > 1 ? { band: { low, high } } : {}) }
  })
}

/** Seeds that have ended; before one has, the first that is under way: a mean over halves of curves would say nothing. */
function comparable(records: readonly RunRecord[]): readonly RunRecord[] {
  const ended = records.filter(({ ending }) => ending !== null)
  return ended.length > 0 ? ended : records.slice(0, 1)
}

function curveOf(record: RunRecord, quantity: FiveWays['curve']): { x: number[]; y: number[] } {
  // What an untrained network loses is chance of its first weights, and would stretch the axis.
  const curve = (record.seeds[0]?.curve ?? []).filter(({ epoch }) => epoch > 0)
  return {
    x: curve.map(({ epoch }) => epoch),
    y: curve.map(({ trainLoss, trainAccuracy }) => (quantity === 'loss' ? trainLoss : trainAccuracy)),
  }
}
