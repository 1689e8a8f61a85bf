// What came of every network as a file, and the curves as a table.
import { useMemo } from 'react'
import { ChartTable } from '../../charts/line-chart/ChartTable.tsx'
import { seriesToCsv } from '../../charts/line-chart/series-csv.ts'
import { useRoteState } from '../../store/react.tsx'
import { epochAxis, quantityAxes } from '../kit/curve-axes.ts'
import { Download } from '../kit/Download.tsx'
import type { Race } from './race.ts'
import { raceCsv } from './race-csv.ts'
import { raceSeries } from './race-series.ts'
import { useOrders } from './use-orders.ts'

export function Data({ race }: { race: Race }) {
  const { isGuessing } = useOrders()
  const runs = useRoteState((state) => state.runs)
  const { curve } = race.state
  const { series } = useMemo(() => raceSeries(race, runs, curve), [race, runs, curve])
  if (isGuessing) return <p>The results are shown once you have given your order, or skipped it.</p>
  if (race.progress.ended === 0) return <p>There are no results before the first network has been trained.</p>
  return (
    <div className="data">
      <p className="sans">
        <Download file="rote-five-ways.csv" text={raceCsv(race)}>
          Download every network’s results as CSV
        </Download>{' '}
        <Download file={`rote-five-ways-${curve}.csv`} text={seriesToCsv(series, epochAxis, quantityAxes[curve])}>
          and the curves
        </Download>
      </p>
      <ChartTable series={series} x={epochAxis} y={quantityAxes[curve]} caption={`Training ${curve} of each condition, mean over seeds`} />
    </div>
  )
}
