// What is drawn, as a table and as a file.
import { useMemo, useState } from 'react'
import { ChartTable } from '../../charts/line-chart/ChartTable.tsx'
import type { XAxis, YAxis } from '../../charts/line-chart/line-series.ts'
import { seriesToCsv } from '../../charts/line-chart/series-csv.ts'
import { Choice } from '../../controls/Choice.tsx'
import { datasetInfo } from '../../experiment/datasets/catalogue.ts'
import { usePlace } from '../../store/react.tsx'
import { accuracySeries, lossSeries } from './curves.ts'
import { useShownRuns } from './shown-runs.ts'

const epochs: XAxis = { kind: 'linear', label: 'epochs' }
const axes: Readonly<Record<'accuracy' | 'loss', YAxis>> = { accuracy: { kind: 'percent' }, loss: { kind: 'number' } }

export function Data() {
  const { record, ghosts } = useShownRuns()
  const noun = datasetInfo(usePlace('by-heart').dataset).noun[1]
  const [quantity, setQuantity] = useState<'accuracy' | 'loss'>('accuracy')
  const series = useMemo(
    () => (quantity === 'accuracy' ? accuracySeries(record, ghosts, noun) : lossSeries(record, ghosts)),
    [quantity, record, ghosts, noun],
  )
  if (series.length === 0) return <p>There are no figures before the first run.</p>
  const csv = seriesToCsv(series, epochs, axes[quantity])
  return (
    <div className="data">
      <div className="data-choices">
        <Choice
          label="figures"
          options={[
            { value: 'accuracy', label: 'accuracy' },
            { value: 'loss', label: 'loss' },
          ]}
          value={quantity}
          onChange={setQuantity}
        />
        <a className="download sans" download={`rote-${quantity}.csv`} href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`}>
          Download CSV
        </a>
      </div>
      <ChartTable series={series} x={epochs} y={axes[quantity]} caption={`The ${quantity} curves, epoch by epoch`} />
      <p className="soft sans">
        Test accuracy along the way is measured on 500 fixed test images, and in the sentence, once a run has ended, on all of them.
      </p>
    </div>
  )
}
