// Figure 1c as series and groups of dots: the networks, the memoriser that copies its nearest neighbour, and chance.
import type { LineSeries } from '../../charts/line-chart/line-series.ts'
import type { SeedGroup } from '../../charts/line-chart/SeedDots.tsx'
import { chanceError, memoriserError } from '../../maths/memoriser.ts'
import type { ModelResults, Results } from './results.ts'

const dashes = ['solid', 'dash-dot'] as const

/** x in percent. The memoriser's line waits for `neighbourError`, the nearest neighbour's own error with true labels. */
export function errorSeries({ set: { classes, noun }, levels, models }: Results, neighbourError: number | null): LineSeries[] {
  const x = levels.map((level) => 100 * level)
  const networks = models.map(
    ({ model, title, points }, index): LineSeries => ({
      id: `error of ${model}`,
      label: models.length > 1 ? title : `unseen ${noun[1]}`,
      name: `${title}, errors on unseen ${noun[1]}`,
      colour: '--unseen',
      dash: dashes[index] ?? 'solid',
      parted: true,
      points: { x, y: points.map(({ testError }) => testError.mean ?? Number.NaN) },
    }),
  )
  const memoriser: LineSeries = {
    id: 'memoriser',
    label: 'memoriser',
    name: 'memoriser that copies the label of its nearest neighbour',
    colour: '--reference',
    dash: 'dashed',
    points:
      neighbourError === null ? { x: [], y: [] } : { x, y: levels.map((level) => memoriserError(level, neighbourError, classes.length)) },
  }
  const chance: LineSeries = {
    id: 'chance',
    label: 'chance',
    colour: '--reference',
    dash: 'dotted',
    points: { x, y: levels.map(() => chanceError(classes.length)) },
  }
  return [...networks, memoriser, chance]
}

/** The reader's own curve, for its label and the table; none where nothing was drawn. */
export function drawnSeries(places: readonly number[], drawn: readonly (number | undefined)[]): LineSeries[] {
  if (drawn.every((value) => value === undefined)) return []
  const points = { x: places, y: drawn.map((value) => value ?? Number.NaN) }
  return [{ id: 'drawn', label: 'your curve', colour: '--ink', dash: 'dashed', points, ghost: true }]
}

/** Each level's seeds; hollow where the network does not answer all of its training images as told. */
export function errorGroups({ points }: ModelResults, places: readonly number[]): SeedGroup[] {
  return points.map(({ runs, testError: { mean, sd } }, index) => ({
    x: places[index] as number,
    mean,
    sd,
    dots: runs.flatMap(({ seed, testAccuracy, trainAccuracy }) =>
      testAccuracy === null ? [] : [{ seed, y: 1 - testAccuracy, hollow: trainAccuracy !== 1 }],
    ),
  }))
}
