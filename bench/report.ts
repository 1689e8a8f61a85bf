// The figures of a benchmark as text and as JSON.
import type { SiteFigures } from './measure-site.ts'
import type { Row } from './measure-training.ts'
import type { Spread } from './rounds.ts'

export interface Report {
  readonly machine: string
  readonly rounds: number
  /** Median of the matrix products' peak on one thread over all rounds; null where only the sweep or the site was measured. */
  readonly gemmPeakGflops: number | null
  readonly rows: readonly Row[]
  readonly site: SiteFigures | null
}

/** A Markdown table of the training speeds, workload by workload. */
export function trainingTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.workload,
    `${row.engine}, ${row.backend}`,
    `${row.workers} × ${row.threads / row.workers}`,
    row.examplesPerSecond === null ? row.remark : short(row.examplesPerSecond),
    row.gflops === null ? '' : row.gflops.toPrecision(3),
    row.shareOfPeak === null ? '' : `${(100 * row.shareOfPeak.median).toFixed(0)} %`,
    row.oursOverThis === null ? '' : spread(row.oursOverThis),
    row.largestLossDifference === null ? '' : row.largestLossDifference.toExponential(0),
  ])
  return table(
    ['workload', 'engine', 'workers × threads', 'examples/s', 'GFLOP/s', 'of peak', 'ours is faster by', 'losses differ by'],
    cells,
  )
}

/** A Markdown table of what a reader waits for. */
export function siteTable(site: SiteFigures): string {
  return table(
    ['on the built site', 'median (min to max)'],
    [
      ['cold start to first curve point, ms', spread(site.coldStartMs)],
      ['slider release to first curve point, ms', spread(site.sliderToPointMs)],
      ['default run at p = 1 to 100 %, s', spread(site.defaultRunSeconds)],
      ['worst frame while training, ms', spread(site.worstFrameMs)],
      [`Figure 1c, 18 models, s (${site.sweepFitted} at 100 %)`, site.sweepSeconds.toPrecision(3)],
      ['loaded, kB (gzipped)', `${site.kilobytes.toFixed(0)} (${site.kilobytesGzipped.toFixed(0)})`],
      ['peak memory of the page and its worker, MB', site.peakMegabytes?.toFixed(0) ?? 'not told'],
    ],
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] as string).length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] as number)).join(' | ')} |`
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n')
}

const spread = ({ median, min, max }: Spread): string => `${short(median)} (${short(min)} to ${short(max)})`
const short = (value: number): string => (value < 100 ? Number(value.toPrecision(3)).toString() : value.toFixed(0))
