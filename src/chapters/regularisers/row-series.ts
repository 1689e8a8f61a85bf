// The curves of one kind of labels, with a row's regularisers and without any, and where early stopping would have ended.
import type { LineSeries } from '../../charts/line-chart/line-series.ts'
import type { ChartNote } from '../../charts/line-chart/plot-layout.ts'
import type { CurvePoint } from '../../experiment/runs/result.ts'
import { drawnCurves } from '../kit/point-curve.ts'
import type { RowPoint } from './results.ts'

const onGivenLabels = ({ trainAccuracy }: CurvePoint): number => trainAccuracy
const onUnseenImages = ({ testAccuracy }: CurvePoint): number => testAccuracy

type Drawn = ReturnType<typeof drawnCurves>

/** A point and what it is called in the read-out. */
export interface Named {
  readonly title: string
  readonly point: RowPoint
}

/** A row's curves, and faintly those of the one that it is held against. `noun`: what the images are; `longer`: the row's first seed, with more epochs. */
export function comparedSeries(one: Named, against: Named | null, noun: string, longer: RowPoint | null = null): LineSeries[] {
  const isTrue = one.point.variation.corruption === 0
  const told = { label: 'as told', colour: isTrue ? '--truth' : '--lie', dash: isTrue ? 'solid' : 'dashed' } as const
  const unseen = { label: `unseen ${noun}`, colour: '--unseen', dash: 'long-dashed' } as const
  const drawn = ({ curves }: RowPoint, isGhost: boolean, read: (point: CurvePoint) => number) =>
    goingOn(drawnCurves(curves, read), isGhost ? [] : (longer?.curves[0] ?? []), read)
  const curves = ({ title, point }: Named, isGhost: boolean): LineSeries[] => [
    { id: isGhost ? 'told without' : 'told', ...told, ...named(title, told.label, isGhost), ...drawn(point, isGhost, onGivenLabels) },
    {
      id: isGhost ? 'unseen without' : 'unseen',
      ...unseen,
      ...named(title, unseen.label, isGhost),
      ...drawn(point, isGhost, onUnseenImages),
    },
  ]
  return [...curves(one, false), ...(against ? curves(against, true).map(withoutBand) : [])]
}

/** The seeds' mean and band, and behind their end the first seed alone as far as it has come. */
function goingOn(drawn: Drawn, longer: readonly CurvePoint[], read: (point: CurvePoint) => number): Drawn {
  const { points, band } = drawn
  const end = points.x[points.x.length - 1] ?? 0
  const later = longer.filter(({ epoch }) => epoch > end)
  const alone = later.map(read)
  const x = [...Array.from(points.x), ...later.map(({ epoch }) => epoch)]
  const behind = (values: ArrayLike<number>) => [...Array.from(values), ...alone]
  return { points: { x, y: behind(points.y) }, ...(band ? { band: { low: behind(band.low), high: behind(band.high) } } : {}) }
}

const named = (run: string, label: string, ghost: boolean) => ({ run, name: `${label}, ${run}`, ghost })

/** Two bands over one another say less than one. */
const withoutBand = ({ band: _, ...line }: LineSeries): LineSeries => line

/** `4`, or `3–6` where seeds differ; null where nothing has stopped. */
export function stopRange({ runs }: Pick<RowPoint, 'runs'>): string | null {
  const epochs = runs.flatMap(({ stoppedEpoch }) => stoppedEpoch ?? [])
  if (epochs.length === 0) return null
  const [low, high] = [Math.min(...epochs), Math.max(...epochs)]
  return low === high ? String(low) : `${low}–${high}`
}

/** A mark on the curve of unseen images: at the seeds' mean epoch, named by their range. */
export function stopNotes(point: RowPoint): ChartNote[] {
  const range = stopRange(point)
  const epochs = point.runs.flatMap(({ stoppedEpoch }) => stoppedEpoch ?? [])
  const x = epochs.reduce((sum, epoch) => sum + epoch, 0) / epochs.length
  const { points } = drawnCurves(point.curves, onUnseenImages)
  const at = Array.from(points.x).findLastIndex((epoch) => epoch <= x)
  return range === null || at < 0 ? [] : [{ x, y: points.y[at] as number, label: `stop at ${range}`, colour: '--unseen' }]
}
