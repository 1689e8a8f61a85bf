// The chapter's figures as comma-separated values: a line for every network that was trained.
import { csvText, errorOf } from '../../words/csv.ts'
import type { Figures } from './figures.ts'

const head = ['network', 'p', 'seed', 'epochs', 'epochs to fit', 'labels changed', 'training accuracy', 'test error']

/** Shares are 0-1. */
export function sweepCsv({ models }: Pick<Figures, 'models'>): string {
  const lines = models.flatMap(({ model, points }) =>
    points.flatMap(({ variation, runs }) =>
      runs.map(({ seed, epochs, fitEpoch, changedShare, trainAccuracy, testAccuracy }) => [
        model,
        variation.corruption,
        seed,
        epochs,
        fitEpoch,
        changedShare,
        trainAccuracy,
        errorOf(testAccuracy),
      ]),
    ),
  )
  return csvText([head, ...lines])
}
