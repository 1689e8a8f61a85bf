// A file of labelled points: d columns of coordinates and the label in the last, no header.
import { spelled } from '../experiment/fields/field.ts'
import type { Points } from '../maths/theorem/points.ts'
import { UsageError } from './usage-error.ts'

/** Beyond this the figures, which look at every pair, take minutes. */
const mostPoints = 50_000

export interface LabelledPoints {
  readonly points: Points
  /** One real number per point. */
  readonly labels: Float64Array
}

/** Reads comma-separated decimal numbers, point i on line i + 1. Throws a {@link UsageError} that names the file and the line. */
export function parsePoints(text: string, file: string): LabelledPoints {
  const lines = text.trimEnd().split(/\r?\n/)
  if (lines.length > mostPoints) throw new UsageError(`${file}: expected at most ${mostPoints} points, got ${lines.length}`)
  const columns = (lines[0] as string).split(',').length
  if (text.trim() === '') throw new UsageError(`${file}: expected points, got an empty file`)
  const rows = lines.map((line, row) => {
    const where = `${file} line ${row + 1}`
    const cells = line.split(',')
    if (cells.length < 2) throw new UsageError(`${where}: expected coordinates and a label, separated by commas, got ${spelled(line)}`)
    if (cells.length !== columns) throw new UsageError(`${where}: expected ${columns} values as on line 1, got ${cells.length}`)
    return cells.map((cell) => parseNumber(cell.trim(), where, row === 0 ? ' (a header? expected none)' : ''))
  })
  const values = Float64Array.from(rows.flatMap((row) => row.slice(0, -1)))
  return { points: { n: rows.length, d: columns - 1, values }, labels: Float64Array.from(rows, (row) => row.at(-1) as number) }
}

function parseNumber(cell: string, where: string, hint: string): number {
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : Number.NaN
  if (!Number.isFinite(value)) throw new UsageError(`${where}: expected a number, got ${spelled(cell)}${hint}`)
  return value
}
