// Comma-separated values as RFC 4180 has them: what would be misread is quoted, and files end their lines in CRLF.
import { significant } from './rounding.ts'

/** What a cell may hold; null and undefined stand for what was not measured, an empty cell. */
export type CsvCell = string | number | null | undefined

/** The text of these lines, the head among them. The command line ends them as its neighbours in a pipe expect, in LF. */
export function csvText(lines: readonly (readonly CsvCell[])[], end: '\r\n' | '\n' = '\r\n'): string {
  return lines.map((line) => line.map(cellText).join(',') + end).join('')
}

/** A value to six significant digits, without the noise of floating point: `sixDigits(1 - 0.9)` is 0.1. */
export const sixDigits = (value: number | null): number | null => (value === null ? null : Number(significant(value, 6)))

/** An accuracy as the error that remains, both 0-1. */
export const errorOf = (accuracy: number | null): number | null => sixDigits(accuracy === null ? null : 1 - accuracy)

function cellText(cell: CsvCell): string {
  const text = String(cell ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
