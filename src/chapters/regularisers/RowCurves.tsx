// The curves of the row that is chosen: labels as told and unseen images, with true labels and with noisy ones.
import { useMemo } from 'react'
import { LineChart } from '../../charts/LineChart.tsx'
import type { LineSeries, XAxis, YAxis } from '../../charts/line-series.ts'
import { datasetInfo } from '../../experiment/datasets.ts'
import type { SweepPoint } from '../../experiment/sweep.ts'
import { combineCurves } from '../../maths/combine-curves.ts'
import { useRoteState } from '../../store/react.tsx'
import { stopNote } from '../shared/stop-note.ts'
import { percentText } from '../shared/words.ts'
import type { Figures } from './figures.ts'

const y: YAxis = { kind: 'percent' }
const leastEpochs = 20

export function RowCurves({ figures: { shown, state } }: { figures: Figures }) {
  const isHidden = useRoteState((all) => all.regulariserAnswer === null)
  const noun = datasetInfo(state.dataset).noun[1]
  const noise = state.corruption === 1 ? 'random labels' : `p = ${percentText(state.corruption)}`
  const series = useMemo(() => (shown && !isHidden ? rowSeries(shown.clean, shown.noisy, noun, noise) : []), [shown, isHidden, noun, noise])
  const notes = useMemo(
    () =>
      shown && !isHidden ? [shown.clean, shown.noisy].flatMap(({ runs: [first] }) => stopNote(first?.stoppedEpoch, first?.curve)) : [],
    [shown, isHidden],
  )
  const farthest = Math.max(leastEpochs, ...series.map(({ points }) => points.x[points.x.length - 1] ?? 0))
  const x = useMemo((): XAxis => ({ kind: 'sqrt', label: 'epochs', domain: [0, farthest] }), [farthest])
  return (
    <LineChart
      series={series}
      x={x}
      y={y}
      notes={notes}
      caption={
        <>
          <strong>{shown?.title}</strong>: accuracy, %{state.seeds > 1 ? ` · ${state.seeds} seeds, band = lowest to highest` : ''}
        </>
      }
      description={`Accuracy over epochs for the row ${shown?.title}: on the labels as told and on unseen ${noun}, with true labels and with ${noise}.`}
      empty={isHidden ? 'Curves come once you have answered.' : 'The curves of this row will be drawn here.'}
    />
  )
}

function rowSeries(clean: SweepPoint, noisy: SweepPoint, noun: string, noise: string): LineSeries[] {
  const one = (id: string, label: string, look: Pick<LineSeries, 'colour' | 'dash'>, point: SweepPoint, isTold: boolean): LineSeries => {
    const { x, mean, low, high } = combineCurves(
      point.runs.map(({ curve }) => ({
        x: curve.map(({ epoch }) => epoch),
        y: curve.map(({ trainAccuracy, testAccuracy }) => (isTold ? trainAccuracy : testAccuracy)),
      })),
    )
    return { id, label, ...look, points: { x, y: mean }, ...(point.runs.length > 1 ? { band: { low, high } } : {}) }
  }
  return [
    one('clean told', 'true labels', { colour: '--truth', dash: 'solid' }, clean, true),
    one('noisy told', noise, { colour: '--lie', dash: 'dashed' }, noisy, true),
    one('clean unseen', `unseen ${noun}`, { colour: '--unseen', dash: 'long-dashed' }, clean, false),
    one('noisy unseen', `unseen, ${noise}`, { colour: '--unseen', dash: 'dash-dot' }, noisy, false),
  ]
}
