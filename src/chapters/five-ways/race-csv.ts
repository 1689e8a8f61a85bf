// The race's figures as comma-separated values: a line for every network that was trained.
import { csvText, errorOf } from '../../words/csv.ts'
import type { Race } from './figures.ts'

const head = ['network', 'condition', 'seed', 'epochs', 'epochs to fit', 'training accuracy', 'test error']

/** Shares are 0-1. */
export function raceCsv({ model, racers }: Pick<Race, 'model' | 'racers'>): string {
  const lines = racers.flatMap(({ condition, point }) =>
    point.runs.map(({ seed, epochs, fitEpoch, trainAccuracy, testAccuracy }) => [
      model,
      condition.title,
      seed,
      epochs,
      fitEpoch,
      trainAccuracy,
      errorOf(testAccuracy),
    ]),
  )
  return csvText([head, ...lines])
}
