// The race's results as comma-separated values: a line for every network that was trained.
import { cellsCsv, pageColumns } from '../../experiment/runs/cells-csv.ts'
import type { Race } from './race.ts'

const { seed, epochs, fitEpoch, trainAccuracy, testError } = pageColumns

/** Shares are 0-1. */
export function raceCsv({ model, racers }: Pick<Race, 'model' | 'racers'>): string {
  const groups = racers.map(({ condition, point }) => ({ named: [model, condition.title], runs: point.runs }))
  return cellsCsv(['network', 'condition'], [seed, epochs, fitEpoch, trainAccuracy, testError], groups)
}
