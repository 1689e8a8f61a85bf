// A row's four curves, and where early stopping would have ended.
import type { LineSeries } from '../../charts/line-chart/line-series.ts'
import type { ChartNote } from '../../charts/line-chart/plot-layout.ts'
import type { CurvePoint } from '../../experiment/runs/result.ts'
import { drawnCurves } from '../kit/point-curve.ts'
import type { RowPoint, RowResults } from './results.ts'

const onGivenLabels = ({ trainAccuracy }: CurvePoint): number => trainAccuracy
const onUnseenImages = ({ testAccuracy }: CurvePoint): number => testAccuracy

const trueLabels = 'true labels'

/** `noun`: what the images are; `noise`: the noisy labels, in short. */
export function rowSeries({ clean, noisy }: RowResults, noun: string, noise: string): LineSeries[] {
  return [
    { id: 'clean told', label: trueLabels, colour: '--truth', dash: 'solid', ...drawnCurves(clean.curves, onGivenLabels) },
    { id: 'noisy told', label: noise, colour: '--lie', dash: 'dashed', ...drawnCurves(noisy.curves, onGivenLabels) },
    { id: 'clean unseen', label: `unseen ${noun}`, colour: '--unseen', dash: 'long-dashed', ...drawnCurves(clean.curves, onUnseenImages) },
    { id: 'noisy unseen', label: `unseen, ${noise}`, colour: '--unseen', dash: 'dash-dot', ...drawnCurves(noisy.curves, onUnseenImages) },
  ]
}

/** The curve with batch norm and without, on the given labels. */
export function normSeries(on: RowResults, off: RowResults, noise: string): LineSeries[] {
  const line = (state: 'on' | 'off', { curves }: RowPoint, labels: string, style: Pick<LineSeries, 'colour' | 'dash'>): LineSeries => ({
    id: `${state} ${style.colour}`,
    label: `${labels === trueLabels ? 'true' : labels}, ${state}`,
    name: `${labels}, batch norm ${state}`,
    ...style,
    ...drawnCurves(curves, onGivenLabels),
  })
  return [
    line('on', on.clean, trueLabels, { colour: '--truth', dash: 'solid' }),
    line('off', off.clean, trueLabels, { colour: '--truth', dash: 'dotted' }),
    line('on', on.noisy, noise, { colour: '--lie', dash: 'dashed' }),
    line('off', off.noisy, noise, { colour: '--lie', dash: 'dash-dot' }),
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
export function stopNotes({ clean, noisy }: RowResults, noise: string): ChartNote[] {
  return [
    { point: clean, name: trueLabels },
    { point: noisy, name: noise },
  ].flatMap(({ point, name }) => {
    const range = stopRange(point)
    const epochs = point.runs.flatMap(({ stoppedEpoch }) => stoppedEpoch ?? [])
    const x = epochs.reduce((sum, epoch) => sum + epoch, 0) / epochs.length
    const { points } = drawnCurves(point.curves, onUnseenImages)
    const at = Array.from(points.x).findLastIndex((epoch) => epoch <= x)
    return range === null || at < 0
      ? []
      : [{ x, y: points.y[at] as number, label: `stop at ${range}, ${name}`, colour: '--unseen' as const }]
  })
}
