// Figure 1b as series and groups of dots.
import type { LineSeries } from '../../charts/line-chart/line-series.ts'
import type { SeedGroup } from '../../charts/line-chart/SeedDots.tsx'
import type { ModelResults, Results } from './results.ts'

const dashes = ['solid', 'dash-dot'] as const

/** x in percent; y is a multiple of the network's own time at p = 0, at the least where some seeds did not fit. */
export function timeSeries({ levels, models }: Results): LineSeries[] {
  const x = levels.map((level) => 100 * level)
  return models.map(({ model, title, times }, index) => ({
    id: `time of ${model}`,
    label: title,
    name: `${title}, time to fit relative to true labels`,
    colour: '--ink',
    dash: dashes[index] ?? 'solid',
    parted: true,
    points: times === null ? { x: [], y: [] } : { x, y: times.map(({ ratio }) => ratio.mean ?? Number.NaN) },
  }))
}

/** Each level's seeds; one that never fitted stands, hollow, where it was given up. */
export function timeGroups({ times }: ModelResults, places: readonly number[]): SeedGroup[] {
  return (times ?? []).map(({ ratio: { mean, sd }, seeds }, index) => ({
    x: places[index] as number,
    mean,
    sd,
    dots: seeds.map(({ seed, ratio, fits }) => ({ seed, y: ratio, hollow: !fits })),
  }))
}
