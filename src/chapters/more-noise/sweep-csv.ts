// The chapter's figures as comma-separated values (RFC 4180): a line for every network that was trained.
import type { Figures } from './figures.ts'

const head = ['network', 'p', 'seed', 'epochs', 'epochs to fit', 'labels changed', 'training accuracy', 'test error']

/** Shares are 0-1; what was not measured is an empty cell. */
export function sweepCsv({ models }: Pick<Figures, 'models'>): string {
  const lines = models.flatMap(({ model, points }) =>
    points.flatMap(({ variation, runs }) =>
      runs.map(({ seed, epochs, fitEpoch, changedShare, trainAccuracy, testAccuracy }) => {
        const testError = testAccuracy === null ? null : Number((1 - testAccuracy).toPrecision(6))
        return [model, variation.corruption, seed, epochs, fitEpoch, changedShare, trainAccuracy, testError].map((value) => value ?? '')
      }),
    ),
  )
  return [head, ...lines].map((line) => `${line.join(',')}\r\n`).join('')
}
