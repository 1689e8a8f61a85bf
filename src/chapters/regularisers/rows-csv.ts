// The table's figures as comma-separated values (RFC 4180): a line for every network that was trained.
import type { Figures } from './figures.ts'

const head = ['network', 'regularisers', 'p', 'seed', 'epochs', 'epochs to fit', 'stopped at', 'training accuracy', 'test accuracy']

/** Shares are 0-1; what was not measured is an empty cell. */
export function rowsCsv({ state, rows }: Pick<Figures, 'state' | 'rows'>): string {
  const lines = rows.flatMap(({ title, clean, noisy }) =>
    [clean, noisy].flatMap(({ variation, runs }) =>
      runs.map(({ seed, epochs, fitEpoch, stoppedEpoch, trainAccuracy, testAccuracy }) =>
        [state.model, title, variation.corruption, seed, epochs, fitEpoch, stoppedEpoch, trainAccuracy, testAccuracy].map(
          (value) => value ?? '',
        ),
      ),
    ),
  )
  return [head, ...lines].map((line) => `${line.join(',')}\r\n`).join('')
}
