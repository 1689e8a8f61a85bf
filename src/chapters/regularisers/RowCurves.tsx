// The curves of the row that is chosen: labels as told and unseen images, with true labels and with noisy ones.
import { useMemo } from 'react'
import { LineChart } from '../../charts/line-chart/LineChart.tsx'
import type { XAxis, YAxis } from '../../charts/line-chart/line-series.ts'
import { useAnswer, useDataset } from '../../store/react.tsx'
import { bandText } from '../kit/point-curve.ts'
import { endOfAxis, shortNoise } from './chart-words.ts'
import type { Results } from './results.ts'
import { rowSeries, stopNotes } from './row-series.ts'

const y: YAxis = { kind: 'percent' }

export function RowCurves({ results: { shown, state, progress } }: { results: Results }) {
  const isHidden = useAnswer('regularisers') === null
  const noun = useDataset(state.dataset).noun[1]
  const noise = shortNoise(state)
  const row = isHidden ? undefined : shown
  const series = useMemo(() => (row ? rowSeries(row, noun, noise) : []), [row, noun, noise])
  const notes = useMemo(() => (row ? stopNotes(row, noise) : []), [row, noise])
  const farthest = endOfAxis(series, progress.ended === progress.total)
  const x = useMemo((): XAxis => ({ kind: 'sqrt', label: 'epochs', domain: [0, farthest] }), [farthest])
  const drawn = row ? Math.max(row.clean.curves.length, row.noisy.curves.length) : 0
  return (
    <LineChart
      series={series}
      x={x}
      y={y}
      notes={notes}
      caption={
        <>
          <strong>{shown?.title}</strong>: accuracy, %{bandText(drawn, state.seeds)}
        </>
      }
      description={`Accuracy over epochs for the row ${shown?.title}: on the labels as told and on unseen ${noun}, with true labels and with ${noise}.${notes.map(({ label }) => ` Early stopping: ${label}.`).join('')}`}
      empty={isHidden ? 'Curves come once you have answered.' : 'The curves of this row will be drawn here.'}
    />
  )
}
