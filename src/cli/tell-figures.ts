// How a command of figures tells them: printed, as JSON, and as CSV.
import { type CsvCell, csvText } from '../words/csv.ts'
import { textTable } from '../words/text-table.ts'
import { writeAll } from './write-to.ts'

/** One line of a table: figures by name, the same names in every line. */
export type FigureLine = Readonly<Record<string, CsvCell>>

export interface Told {
  readonly json: object
  readonly csv: readonly FigureLine[]
  /** What is printed where neither goes to standard output: names and values. */
  readonly lines: readonly (readonly (string | number)[])[]
}

/** Rejects with a UsageError for a file that cannot be written. */
export async function tellFigures({ json, csv, lines }: Told, targets: { readonly json?: string; readonly csv?: string }): Promise<void> {
  if (targets.json !== '-' && targets.csv !== '-') console.log(textTable(lines, 12))
  const names = Object.keys(csv[0] ?? {})
  await writeAll([
    [targets.json, () => `${JSON.stringify(json, null, 1)}\n`],
    [targets.csv, () => csvText([names, ...csv.map((line) => names.map((name) => line[name]))], '\n')],
  ])
}
