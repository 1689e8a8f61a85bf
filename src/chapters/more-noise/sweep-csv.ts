// The chapter's results as comma-separated values: a line for every network that was trained.
import { cellsCsv, pageColumns } from '../../experiment/runs/cells-csv.ts'
import type { Results } from './results.ts'

const { seed, epochs, fitEpoch, changedShare, trainAccuracy, testError } = pageColumns

/** Shares are 0-1. */
export function sweepCsv({ models }: Pick<Results, 'models'>): string {
  const groups = models.flatMap(({ model, points }) =>
    points.map(({ variation, runs }) => ({ named: [model, variation.corruption], runs })),
  )
  return cellsCsv(['network', 'p'], [seed, epochs, fitEpoch, changedShare, trainAccuracy, testError], groups)
}
