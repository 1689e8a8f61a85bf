// The curves as a table: rows by x, a column for each series and each end of its band.

import { csvText, sixDigits } from '../../words/csv.ts'
import type { LineSeries, XAxis, YAxis } from './line-series.ts'

export interface SeriesTable {
  /** Ids are unique, names are for reading; the first is the x axis. */
  readonly head: readonly { readonly id: string; readonly name: string }[]
  /** One row per x, ascending; null where a series has no value there. */
  readonly rows: readonly (readonly (number | null)[])[]
}

/** Tabulates series over the union of their x. Fractions of a percent axis become percent. */
export function tabulateSeries(series: readonly LineSeries[], x: XAxis, y: YAxis): SeriesTable {
  const unit = y.kind === 'percent' ? ' (%)' : ''
  const columns = series.flatMap(({ id, label, name = label, points, band }) => [
    { id, name: name + unit, values: columnOf(points.x, points.y, y) },
    ...(band
      ? [
          { id: `${id} low`, name: `${name}, lowest${unit}`, values: columnOf(points.x, band.low, y) },
          { id: `${id} high`, name: `${name}, highest${unit}`, values: columnOf(points.x, band.high, y) },
        ]
      : []),
  ])
  const all = [...new Set(columns.flatMap(({ values }) => [...values.keys()]))].sort((a, b) => a - b)
  return {
    head: [{ id: 'x', name: x.label }, ...columns.map(({ id, name }) => ({ id, name }))],
    rows: all.map((at) => [at, ...columns.map(({ values }) => values.get(at) ?? null)]),
  }
}

/** The same as comma-separated values rounded to six significant digits. */
export function seriesToCsv(series: readonly LineSeries[], x: XAxis, y: YAxis): string {
  const { head, rows } = tabulateSeries(series, x, y)
  return csvText([head.map(({ name }) => name), ...rows.map((row) => row.map(sixDigits))])
}

function columnOf(xs: ArrayLike<number>, values: ArrayLike<number>, y: YAxis): Map<number, number> {
  const factor = y.kind === 'percent' ? 100 : 1
  const column = new Map<number, number>()
  for (let i = 0; i < xs.length; i++) {
    const value = values[i] as number
    if (Number.isFinite(value)) column.set(xs[i] as number, factor * value)
  }
  return column
}
