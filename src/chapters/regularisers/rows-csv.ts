// The table's results as comma-separated values: a line for every network that was trained.
import { cellsCsv, pageColumns } from '../../experiment/runs/cells-csv.ts'
import type { Results } from './results.ts'

const { seed, epochs, fitEpoch, stoppedEpoch, trainAccuracy, testError } = pageColumns

/** Shares are 0-1. */
export function rowsCsv({ state, rows }: Pick<Results, 'state' | 'rows'>): string {
  const groups = rows.flatMap(({ title, points }) =>
    points.map(({ variation, runs }) => ({ named: [state.model, title, variation.corruption], runs })),
  )
  return cellsCsv(['network', 'regularisers', 'p'], [seed, epochs, fitEpoch, stoppedEpoch, trainAccuracy, testError], groups)
}
