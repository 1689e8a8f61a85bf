// What is drawn, as a table and as a file.
import { useMemo, useState } from 'react'
import { ChartTable } from '../../charts/line-chart/ChartTable.tsx'
import { seriesToCsv } from '../../charts/line-chart/series-csv.ts'
import { Choice } from '../../controls/Choice.tsx'
import { useDataset, usePlace } from '../../store/react.tsx'
import { epochAxis, type Quantity, quantityAxes } from '../kit/curve-axes.ts'
import { Download } from '../kit/Download.tsx'
import { accuracySeries, lossSeries } from './curves.ts'
import { useShownRuns } from './shown-runs.ts'

export function Data() {
  const { record, ghosts } = useShownRuns()
  const spec = usePlace('by-heart')
  const noun = useDataset(spec.dataset).noun[1]
  const [quantity, setQuantity] = useState<Quantity>('accuracy')
  const series = useMemo(
    () => (quantity === 'accuracy' ? accuracySeries : lossSeries)({ record, ghosts, spec, noun }),
    [quantity, record, ghosts, spec, noun],
  )
  if (series.length === 0) return <p>There are no numbers before the first run.</p>
  return (
    <div className="data">
      <div className="data-choices">
        <Choice
          label="curves"
          options={[
            { value: 'accuracy', label: 'accuracy' },
            { value: 'loss', label: 'loss' },
          ]}
          value={quantity}
          onChange={setQuantity}
        />
        <Download file={`rote-${quantity}.csv`} text={seriesToCsv(series, epochAxis, quantityAxes[quantity])}>
          Download CSV
        </Download>
      </div>
      <ChartTable series={series} x={epochAxis} y={quantityAxes[quantity]} caption={`The ${quantity} curves, epoch by epoch`} />
      <p className="soft sans">
        Accuracy and loss on unseen images are measured along the way on 500 fixed test images; in the sentence, accuracy is measured, once
        a run has ended, on all of them.
      </p>
    </div>
  )
}
