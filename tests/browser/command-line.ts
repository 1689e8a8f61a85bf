/** What the command line says of a link's settings, as lines of the page's own tables: the two must have the same figures. */

import { spawnSync } from 'node:child_process'
import type { RunResult } from '../../src/experiment/runs/result.ts'

const rote = (...args: readonly string[]): string =>
  spawnSync('npm', ['run', '-s', 'rote', '--', ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 }).stdout

/** The lines of a table as CSV, without its head. */
export const linesOf = (csv: string): string[] => csv.trim().split(/\r?\n/).slice(1)

/** The cells of chapter 3's sweep. The command line has test accuracy where the page has test error. */
export const sweepTold = (link: string): string[] =>
  linesOf(rote('sweep', link, '--csv', '-')).map((line) =>
    line.replace(/[^,]*$/, (accuracy) => String(Number((1 - Number(accuracy)).toPrecision(6)))),
  )

/** The first seed's run, and its curve in percent. */
export function runTold(link: string) {
  const [run] = (JSON.parse(rote('run', link, '--json', '-')) as RunResult).runs
  const percents = (...shares: (number | null)[]) => shares.map((share) => Number((100 * (share ?? 0)).toPrecision(6)))
  const curve = run?.curve.map(({ epoch, trainAccuracy, testAccuracy, trueLabelAccuracy }) =>
    [epoch, ...percents(trainAccuracy, testAccuracy, trueLabelAccuracy)].join(','),
  )
  return { run, curve }
}
