// The curves as a table: rows by x, a column for each series and each end of its band.

import type { LineSeries, XAxis, YAxis } from './line-series.ts'

export interface SeriesTable {
  readonly head: readonly string[]
  /** One row per x, ascending; null where a series has no value there. */
  readonly rows: readonly (readonly (number | null)[])[]
}

/** Tabulates series over the union of their x. Fractions of a percent axis become percent. */
export function tabulateSeries(series: readonly LineSeries[], x: XAxis, y: YAxis): SeriesTable {
  const unit = y.kind === 'percent' ? ' (%)' : ''
  const head = [x.label]
  const columns: Map<number, number>[] = []
  for (const { label, points, band } of series) {
    const parts = [
      [label, points.y] as const,
      ...(band ? [[`${label}, lowest`, band.low] as const, [`${label}, highest`, band.high] as const] : []),
    ]
    for (const [name, values] of parts) {
      head.push(name + unit)
      columns.push(columnOf(points.x, values, y))
    }
  }
  const all = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort((a, b) => a - b)
  return { head, rows: all.map((at) => [at, ...columns.map((column) => column.get(at) ?? null)]) }
}

/** The same as comma-separated values (RFC 4180: CRLF, quotes doubled), rounded to six significant digits. */
export function seriesToCsv(series: readonly LineSeries[], x: XAxis, y: YAxis): string {
  const { head, rows } = tabulateSeries(series, x, y)
  const lines = [head.map(quote), ...rows.map((row) => row.map((value) => (value === null ? '' : String(Number(value.toPrecision(6))))))]
  return lines.map((line) => `${line.join(',')}\r\n`).join('')
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

const quote = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)
