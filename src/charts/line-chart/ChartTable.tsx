// A chart's series as a table, for those who read numbers rather than curves.

import type { LineSeries, XAxis, YAxis } from './line-series.ts'
import './chart-table.css'
import { evenFormat } from '../../words/numbers.ts'
import { tabulateSeries } from './series-csv.ts'

export interface ChartTableProps {
  readonly series: readonly LineSeries[]
  readonly x: XAxis
  readonly y: YAxis
  readonly caption: string
}

/** A table that scrolls in a box of its own, with its head in sight. Values as in the CSV, two decimals at most. */
export function ChartTable({ series, x, y, caption }: ChartTableProps) {
  const { head, rows } = tabulateSeries(series, x, y)
  const formats = head.map((_, column) => evenFormat(rows.map((row) => row[column] ?? null)))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="chart-table sans" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([at, ...values]) => (
            <tr key={at}>
              <th scope="row">{formats[0]?.(at ?? 0)}</th>
              {values.map((value, column) => (
                <td key={head[column + 1]?.id}>{value === null ? '–' : formats[column + 1]?.(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
