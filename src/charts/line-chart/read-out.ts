// What is read at a place of the x axis, as lines of a small table and as a sentence.

import { group } from 'd3'
import { listed } from '../../words/lists.ts'
import type { Token } from '../figure/token.ts'
import { describeReading, describeX, type LineSeries, type Reading, readSeries, type XAxis, type YAxis } from './line-series.ts'

/** A series with its value there. */
export interface Read {
  readonly series: LineSeries
  readonly reading: Reading
}

/** More do not fit beside a name on a phone. */
const mostColumns = 3

/** A line of a table: one cell for each of its heads, null where nothing was measured. */
interface ReadLine {
  readonly name: string
  readonly cells: readonly (Read | null)[]
}

/**
 * `list`: series of one run, the highest first, as they stand in the plot. `table`: several runs, the live one first, a
 * line for each and a column for each label; where there is one label alone, a column for each of up to three runs.
 */
export type ReadOut =
  | { readonly kind: 'list'; readonly reads: readonly Read[] }
  | {
      readonly kind: 'table'
      readonly heads: readonly { readonly name: string; readonly colour: Token }[]
      readonly lines: readonly ReadLine[]
    }

export function readOut(series: readonly LineSeries[], at: number): ReadOut {
  const drawn = liveFirst(series)
  const runs = [...new Set(drawn.map(({ run }) => run))]
  if (runs.length < 2 || runs.includes(undefined))
    return { kind: 'list', reads: readAll(drawn, at).sort((a, b) => b.reading.y - a.reading.y) }
  const labels = drawn.filter(({ label }, index) => drawn.findIndex((other) => other.label === label) === index)
  const lines = runs.map((run = '') => ({
    name: run,
    cells: labels.map(({ label }) => readAll(drawn, at).find(({ series: one }) => one.run === run && one.label === label) ?? null),
  }))
  const [only, ...others] = labels
  if (only && others.length === 0 && lines.length <= mostColumns)
    return {
      kind: 'table',
      heads: lines.map(({ name }) => ({ name, colour: '--ink' })),
      lines: [{ name: only.label, cells: lines.flatMap(({ cells }) => cells) }],
    }
  return { kind: 'table', heads: labels.map(({ label, colour }) => ({ name: label, colour })), lines }
}

/** One sentence for a screen reader: `epochs: 9, step 180; p = 40 %: as told 63.1 %, unseen digits 71.0 %; p = 0 %: ...`. */
export function describeCursor(at: number, series: readonly LineSeries[], x: XAxis, y: YAxis): string {
  const reads = readAll(liveFirst(series), at)
  const several = new Set(reads.map(({ series: { run } }) => run)).size > 1
  const runs = group(several ? reads : reads.sort((a, b) => b.reading.y - a.reading.y), ({ series: { run } }) =>
    several ? run : undefined,
  )
  const parts = [...runs].map(([run, own]) => {
    const values = listed(own.map(({ series: { label }, reading }) => `${label} ${describeReading(reading, y.kind)}`))
    return run === undefined ? values : `${run}: ${values}`
  })
  return [describeX(at, x), ...(parts.length > 0 ? parts : ['nothing measured'])].join('; ')
}

function liveFirst(series: readonly LineSeries[]): LineSeries[] {
  const drawn = series.filter(({ points }) => points.x.length > 0)
  return [...drawn.filter(({ ghost }) => !ghost), ...drawn.filter(({ ghost }) => ghost)]
}

function readAll(series: readonly LineSeries[], at: number): Read[] {
  return series.flatMap((one) => {
    const reading = readSeries(one, at)
    return reading ? [{ series: one, reading }] : []
  })
}
