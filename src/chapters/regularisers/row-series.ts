// A row's four curves, and where early stopping would have ended.
import type { LineSeries } from '../../charts/line-chart/line-series.ts'
import type { ChartNote } from '../../charts/line-chart/plot-layout.ts'
import type { CurvePoint } from '../../experiment/runs/result.ts'
import { drawnCurves } from '../kit/point-curve.ts'
import type { RowFigures, RowPoint } from './figures.ts'

const told = ({ trainAccuracy }: CurvePoint): number => trainAccuracy
const unseen = ({ testAccuracy }: CurvePoint): number => testAccuracy

/** `noun`: what the images are; `noise`: the noisy labels, in short. */
export function rowSeries({ clean, noisy }: RowFigures, noun: string, noise: string): LineSeries[] {
  return [
    { id: 'clean told', label: 'true labels', colour: '--truth', dash: 'solid', ...drawnCurves(clean.curves, told) },
    { id: 'noisy told', label: noise, colour: '--lie', dash: 'dashed', ...drawnCurves(noisy.curves, told) },
    { id: 'clean unseen', label: `unseen ${noun}`, colour: '--unseen', dash: 'long-dashed', ...drawnCurves(clean.curves, unseen) },
    { id: 'noisy unseen', label: `unseen, ${noise}`, colour: '--unseen', dash: 'dash-dot', ...drawnCurves(noisy.curves, unseen) },
  ]
}

/** The curve with batch norm and without, on the labels as told. */
export function normSeries(on: RowFigures, off: RowFigures, noise: string): LineSeries[] {
  return [
    {
      id: 'on clean',
      label: 'true, on',
      name: 'true labels, batch norm on',
      colour: '--truth',
      dash: 'solid',
      ...drawnCurves(on.clean.curves, told),
    },
    {
      id: 'off clean',
      label: 'true, off',
      name: 'true labels, batch norm off',
      colour: '--truth',
      dash: 'dotted',
      ...drawnCurves(off.clean.curves, told),
    },
    {
      id: 'on noisy',
      label: `${noise}, on`,
      name: `${noise}, batch norm on`,
      colour: '--lie',
      dash: 'dashed',
      ...drawnCurves(on.noisy.curves, told),
    },
    {
      id: 'off noisy',
      label: `${noise}, off`,
      name: `${noise}, batch norm off`,
      colour: '--lie',
      dash: 'dash-dot',
      ...drawnCurves(off.noisy.curves, told),
    },
  ]
}

/** `4`, or `3–6` where seeds differ; null where nothing has stopped. */
export function stopRange({ runs }: Pick<RowPoint, 'runs'>): string | null {
  const epochs = runs.flatMap(({ stoppedEpoch }) => stoppedEpoch ?? [])
  if (epochs.length === 0) return null
  const [low, high] = [Math.min(...epochs), Math.max(...epochs)]
  return low === high ? String(low) : `${low}–${high}`
}

/** One mark on each curve of unseen images: at the seeds' mean epoch, named by their range. */
export function stopNotes({ clean, noisy }: RowFigures, noise: string): ChartNote[] {
  return [
    { point: clean, name: 'true labels' },
    { point: noisy, name: noise },
  ].flatMap(({ point, name }) => {
    const range = stopRange(point)
    const epochs = point.runs.flatMap(({ stoppedEpoch }) => stoppedEpoch ?? [])
    const x = epochs.reduce((sum, epoch) => sum + epoch, 0) / epochs.length
    const { points } = drawnCurves(point.curves, unseen)
    const at = Array.from(points.x).findLastIndex((epoch) => epoch <= x)
    return range === null || at < 0
      ? []
      : [{ x, y: points.y[at] as number, label: `stop at ${range}, ${name}`, colour: '--unseen' as const }]
  })
}
