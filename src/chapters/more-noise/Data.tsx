// Every network's figures as a table and as a file.
import { ChartTable } from '../../charts/ChartTable.tsx'
import { useRoteState } from '../../store/react.tsx'
import { errorAxis, noiseAxis } from './ErrorChart.tsx'
import { errorSeries } from './error-series.ts'
import type { Figures } from './figures.ts'
import { sweepCsv } from './sweep-csv.ts'
import { timeSeries } from './time-series.ts'
import { useNeighbourError } from './use-neighbour-error.ts'

export function Data({ figures }: { figures: Figures }) {
  const neighbourError = useNeighbourError(figures.state)
  const isDrawing = useRoteState((state) => state.prediction.stage === 'drawing')
  if (isDrawing) return <p>The figures are shown once you have drawn your curve, or skipped it.</p>
  if (figures.progress.ended === 0) return <p>There are no figures before the first network has been trained.</p>
  return (
    <div className="data">
      <a
        className="download sans"
        download="rote-more-noise.csv"
        href={`data:text/csv;charset=utf-8,${encodeURIComponent(sweepCsv(figures))}`}
      >
        Download every network’s figures as CSV
      </a>
      <ChartTable
        series={errorSeries(figures, neighbourError)}
        x={noiseAxis}
        y={errorAxis}
        caption="Error on unseen images, mean over seeds"
      />
      <ChartTable
        series={timeSeries(figures)}
        x={noiseAxis}
        y={{ kind: 'number' }}
        caption="Time to fit, relative to true labels, mean over the seeds that fit"
      />
    </div>
  )
}
