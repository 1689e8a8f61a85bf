// The curves of a sweep's point: those of the seeds that have ended, or of the first that is under way.
import type { LineSeries } from '../../charts/line-chart/line-series.ts'
import type { CurvePoint } from '../../experiment/runs/result.ts'
import { runKey } from '../../experiment/runs/run-key.ts'
import { cellsOfPoint, type Sweep, type Variation } from '../../experiment/runs/sweep.ts'
import { combineCurves } from '../../maths/combine-curves.ts'
import { isFinal, type Runs, type Shelved } from '../../store/runs.ts'

export type SeedCurve = readonly CurvePoint[]

/** Of seeds that have ended; before one has, of the first that is under way: a mean over halves of curves would say nothing. */
export function curvesOfPoint(sweep: Sweep, variation: Variation, runs: Runs): SeedCurve[] {
  const known = cellsOfPoint(sweep, variation).flatMap((cell) => runs.get(runKey(cell)) ?? [])
  const ended = known.filter(isFinal)
  const drawn = ended.length > 0 ? ended : known.filter(isUnderWay).slice(0, 1)
  return drawn.map(({ record }) => record.seeds[0]?.curve ?? [])
}

const isUnderWay = ({ record }: Shelved): boolean => record.ending === null && (record.seeds[0]?.curve.length ?? 0) > 0

/** Mean and, for several seeds, the band from the lowest to the highest. */
export function drawnCurves(curves: readonly SeedCurve[], read: (point: CurvePoint) => number): Pick<LineSeries, 'points' | 'band'> {
  const { x, mean, low, high } = combineCurves(curves.map((curve) => ({ x: curve.map(({ epoch }) => epoch), y: curve.map(read) })))
  return { points: { x, y: mean }, ...(curves.length > 1 ? { band: { low, high } } : {}) }
}

/** ` · 3 seeds, band = lowest to highest`: what is drawn, of how many seeds; nothing where one is all there is. */
export function bandText(drawn: number, seeds: number): string {
  if (seeds === 1 || drawn === 0) return ''
  const band = drawn > 1 ? ', band = lowest to highest' : ''
  return drawn < seeds ? ` · ${drawn === 1 ? 'one' : drawn} of ${seeds} seeds so far${band}` : ` · ${seeds} seeds${band}`
}
