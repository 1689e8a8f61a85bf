// `rote run`: trains on true or corrupted labels and writes the figures.

import { packedDatasets } from '../experiment/datasets/catalogue.ts'
import { memoryProblem } from '../experiment/runs/memory.ts'
import type { RunResult } from '../experiment/runs/result.ts'
import { runFields } from '../experiment/runs/run-fields.ts'
import { type RunRecord, resultOf } from '../experiment/runs/run-record.ts'
import type { Spread } from '../maths/spread.ts'
import { seedsText } from '../words/counts.ts'
import { secondsText } from '../words/durations.ts'
import { oneDecimal } from '../words/numbers.ts'
import { percentOneDecimal, percentText } from '../words/percents.ts'
import { spreadMeaning, spreadText, timeToFitText } from '../words/spreads.ts'
import { textTable } from '../words/text-table.ts'
import { describeFields } from './flags.ts'
import { progressLine } from './progress-line.ts'
import { runCsv } from './run-csv.ts'
import { specFromFlags } from './spec-from-flags.ts'
import { trainHere } from './train-here.ts'
import { UsageError } from './usage-error.ts'
import { expectTargets, writeAll } from './write-to.ts'

const help = `rote run [--FIELD VALUE ...] [--csv FILE] [--json FILE]
rote run LINK [--csv FILE] [--json FILE]
  trains one network per seed and prints how long each took to fit and what it makes of unseen images;
  --json and --csv write the figures and the curves to a file, or to standard output for -

${describeFields(runFields)}`

/** Prints a summary, or what --csv and --json ask for; throws a UsageError, FieldError or DataError for what cannot be run. */
export async function runCommand(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(help)
  const { spec, options, notices } = specFromFlags(args, ['csv', 'json'])
  for (const { message } of notices) console.error(message)
  const problem = memoryProblem(spec, packedDatasets[spec.dataset])
  if (problem) throw new UsageError(problem)
  await expectTargets([options.json, options.csv])
  const progress = progressLine()
  const record = await trainHere(spec, progress.show)
  progress.end()
  const result = resultOf(record)
  if (options.json !== '-' && options.csv !== '-') console.log(`${summaryText(result)}\n${timeText(record)}`)
  await writeAll([
    [options.json, () => `${JSON.stringify(result, null, 1)}\n`],
    [options.csv, () => runCsv(result)],
  ])
  if (record.ending?.kind === 'diverged') throw new UsageError(record.ending.message)
}

function timeText({ elapsedMs, evaluationMs }: RunRecord): string {
  return `${secondsText(elapsedMs)}, ${percentText(evaluationMs / elapsedMs)} of it evaluations`
}

function summaryText({ runs, summary }: RunResult): string {
  const percent = (share: number | null) => (share === null ? '-' : percentOneDecimal(share))
  const rows = runs.map((run) => [
    run.seed,
    run.fitEpoch ?? 'never',
    percent(run.changedShare),
    percent(run.trainAccuracy),
    percent(run.testAccuracy),
  ])
  const table = [['seed', 'epochs to fit', 'labels changed', 'train accuracy', 'test accuracy'], ...rows]
  return [
    textTable(table, 16),
    '',
    `epochs to fit ${timeToFitText(summary.fitEpoch, runs.length, oneDecimal, 'never')}${summary.fitEpoch.n < runs.length ? '' : seedCount(summary.fitEpoch)}; test error ${spreadText(summary.testError, percentOneDecimal, 'not measured')}${seedCount(summary.testError)}`,
    ...(runs.length > 1 ? [`(${spreadMeaning([summary.testError.n])})`] : []),
  ].join('\n')
}

const seedCount = ({ n }: Spread): string => (n === 0 ? '' : ` (${seedsText(n)})`)
