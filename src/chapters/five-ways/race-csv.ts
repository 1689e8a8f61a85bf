// The race's figures as comma-separated values (RFC 4180): a line for every network that was trained.
import type { Race } from './figures.ts'

const head = ['network', 'condition', 'seed', 'epochs', 'epochs to fit', 'training accuracy', 'test error']

/** Shares are 0-1; what was not measured is an empty cell. */
export function raceCsv({ model, racers }: Pick<Race, 'model' | 'racers'>): string {
  const lines = racers.flatMap(({ condition, point }) =>
    point.runs.map(({ seed, epochs, fitEpoch, trainAccuracy, testAccuracy }) => {
      const testError = testAccuracy === null ? null : Number((1 - testAccuracy).toPrecision(6))
      return [model, condition.title, seed, epochs, fitEpoch, trainAccuracy, testError].map((value) => value ?? '')
    }),
  )
  return [head, ...lines].map((line) => `${line.join(',')}\r\n`).join('')
}
