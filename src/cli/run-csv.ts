// The curves of a run as CSV: one line for every evaluation of every seed.

import type { RunResult } from '../experiment/runs/result.ts'
import { csvText } from '../words/csv.ts'

const columns = ['step', 'epoch', 'trainLoss', 'trainAccuracy', 'testAccuracy', 'trueLabelAccuracy', 'testLoss'] as const

/** Accuracies are shares, 0-1; what was not measured is an empty cell. */
export function runCsv({ runs }: RunResult): string {
  const lines = runs.flatMap(({ seed, curve }) => curve.map((point) => [seed, ...columns.map((column) => point[column])]))
  return csvText([['seed', ...columns], ...lines], '\n')
}
