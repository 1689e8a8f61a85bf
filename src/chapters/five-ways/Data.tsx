// Every network's figures as a file, and the curves as a table.
import { useMemo } from 'react'
import { ChartTable } from '../../charts/line-chart/ChartTable.tsx'
import type { XAxis, YAxis } from '../../charts/line-chart/line-series.ts'
import { seriesToCsv } from '../../charts/line-chart/series-csv.ts'
import { useAnswer, useRoteState } from '../../store/react.tsx'
import { Download } from '../kit/Download.tsx'
import type { Race } from './figures.ts'
import { raceCsv } from './race-csv.ts'
import { raceSeries } from './race-series.ts'

const epochs: XAxis = { kind: 'linear', label: 'epochs' }
const axes: Readonly<Record<'accuracy' | 'loss', YAxis>> = { accuracy: { kind: 'percent' }, loss: { kind: 'number' } }

export function Data({ race }: { race: Race }) {
  const isHidden = useAnswer('five-ways') === null
  const runs = useRoteState((state) => state.runs)
  const { curve } = race.state
  const { series } = useMemo(() => raceSeries(race, runs, curve), [race, runs, curve])
  if (isHidden) return <p>The figures are shown once you have given your order, or skipped it.</p>
  if (race.progress.ended === 0) return <p>There are no figures before the first network has been trained.</p>
  return (
    <div className="data">
      <p className="sans">
        <Download name="rote-five-ways" csv={raceCsv(race)}>
          Download every network’s figures as CSV
        </Download>{' '}
        <Download name={`rote-five-ways-${curve}`} csv={seriesToCsv(series, epochs, axes[curve])}>
          and the curves
        </Download>
      </p>
      <ChartTable series={series} x={epochs} y={axes[curve]} caption={`Training ${curve} of each condition, mean over seeds`} />
    </div>
  )
}
