// The table's figures as comma-separated values: a line for every network that was trained.
import { csvText, errorOf } from '../../words/csv.ts'
import type { Figures } from './figures.ts'

const head = ['network', 'regularisers', 'p', 'seed', 'epochs', 'epochs to fit', 'stopped at', 'training accuracy', 'test error']

/** Shares are 0-1. */
export function rowsCsv({ state, rows }: Pick<Figures, 'state' | 'rows'>): string {
  const lines = rows.flatMap(({ title, clean, noisy }) =>
    [clean, noisy].flatMap(({ variation, runs }) =>
      runs.map(({ seed, epochs, fitEpoch, stoppedEpoch, trainAccuracy, testAccuracy }) => [
        state.model,
        title,
        variation.corruption,
        seed,
        epochs,
        fitEpoch,
        stoppedEpoch,
        trainAccuracy,
        errorOf(testAccuracy),
      ]),
    ),
  )
  return csvText([head, ...lines])
}
