// A sweep's cells as comma-separated values: a line for every network that was trained, at whatever point.
import { type CsvCell, csvText, errorOf } from '../../words/csv.ts'
import type { SeedResult } from './result.ts'

/** What a column says of a network: its head, and its cell. Shares are 0-1; what was not measured is an empty cell. */
export interface CellColumn {
  readonly head: string
  readonly read: (run: SeedResult) => CsvCell
}

/** Networks that share the first cells of their lines. */
export interface CellGroup {
  readonly named: readonly CsvCell[]
  readonly runs: readonly SeedResult[]
}

/** The columns that the page's files choose from. */
export const pageColumns = {
  seed: { head: 'seed', read: ({ seed }) => seed },
  epochs: { head: 'epochs', read: ({ epochs }) => epochs },
  fitEpoch: { head: 'epochs to fit', read: ({ fitEpoch }) => fitEpoch },
  changedShare: { head: 'labels changed', read: ({ changedShare }) => changedShare },
  stoppedEpoch: { head: 'stopped at', read: ({ stoppedEpoch }) => stoppedEpoch },
  trainAccuracy: { head: 'training accuracy', read: ({ trainAccuracy }) => trainAccuracy },
  testError: { head: 'test error', read: ({ testAccuracy }) => errorOf(testAccuracy) },
} as const satisfies Readonly<Record<string, CellColumn>>

/** `names`: the heads of what each group is named by. */
export function cellsCsv(
  names: readonly string[],
  columns: readonly CellColumn[],
  groups: readonly CellGroup[],
  end: '\r\n' | '\n' = '\r\n',
): string {
  const lines = groups.flatMap(({ named, runs }) => runs.map((run) => [...named, ...columns.map(({ read }) => read(run))]))
  return csvText([[...names, ...columns.map(({ head }) => head)], ...lines], end)
}
