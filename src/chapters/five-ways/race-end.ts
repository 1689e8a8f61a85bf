// Where the race's axes end.
import { expectedEpochs } from '../../experiment/runs/estimate.ts'
import { cellsOf } from '../../experiment/runs/sweep.ts'
import type { Race } from './race.ts'

/** Axes end at whole multiples of this, so that they stand still for most of a race. */
const raster = 10

/** Epochs: what is expected, until all has ended; and in any case as far as `curves`, and every seed that has ended, have come. */
export function raceEnd({ sweep, racers, progress }: Pick<Race, 'sweep' | 'racers' | 'progress'>, curves: readonly number[] = []): number {
  const isOver = progress.ended === progress.total
  const expected = isOver ? [] : cellsOf(sweep).map(expectedEpochs)
  const trained = racers.flatMap(({ point: { runs } }) => runs.map(({ epochs }) => epochs))
  return raster * Math.ceil(Math.max(raster, ...expected, ...trained, ...curves) / raster)
}
