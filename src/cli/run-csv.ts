// The curves of a run as CSV: one line for every evaluation of every seed.
import { csvText } from '../experiment/csv.ts'
import type { RunResult } from '../experiment/result.ts'

const columns = ['step', 'epoch', 'trainLoss', 'trainAccuracy', 'testAccuracy', 'trueLabelAccuracy'] as const

/** Accuracies are shares, 0-1; what was not measured is an empty cell. */
export function runCsv({ runs }: RunResult): string {
  const lines = runs.flatMap(({ seed, curve }) => curve.map((point) => [seed, ...columns.map((column) => point[column])]))
  return csvText([['seed', ...columns], ...lines], '\n')
}
