// `rote sweep`: the same run at several settings and seeds, and how the figures change from point to point.

import { cellsCsv } from '../experiment/runs/cells-csv.ts'
import { memoryProblem } from '../experiment/runs/memory.ts'
import type { RunResult, SeedResult } from '../experiment/runs/result.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import { type RunRecord, resultOf } from '../experiment/runs/run-record.ts'
import { runForm } from '../experiment/runs/spec.ts'
import { cellsOf, pointsOf, type SweepPoint, type Variation } from '../experiment/runs/sweep.ts'
import { oneDecimal } from '../words/numbers.ts'
import { percentOneDecimal } from '../words/percents.ts'
import { spreadText, timeToFitText } from '../words/spreads.ts'
import { textTable } from '../words/text-table.ts'
import { describeFields } from './spec-from-flags.ts'
import { sweepFromFlags } from './sweep-from-flags.ts'
import { sweepProgress } from './sweep-progress.ts'
import { trainSweep } from './train-sweep.ts'
import { UsageError } from './usage-error.ts'
import { expectTargets, writeTo } from './write-to.ts'

const help = `rote sweep --over FIELD=VALUE,VALUE,... [--over ...] [--FIELD VALUE ...] [--csv FILE] [--json FILE]
rote sweep LINK [--csv FILE] [--json FILE]
  trains every seed at every point, one model on each core, and prints epochs to fit and test error by point;
  several --over are combined, e.g. --over model=softmax,mlp-1x512 --over corruption=0,.5,1 --seeds 3;
  LINK is one of the chapters that run a sweep: Five ways, More noise, Regularisers; --json and --csv write the figures to a file, or to standard output for -

${describeFields(runForm.fields)}`

/** A point as it is written: what varies, the figures over seeds, and every seed's own without its curve. */
type WrittenPoint = Variation & RunResult['summary'] & { readonly runs: readonly Omit<SeedResult, 'curve'>[] }

/** Prints a table, or what --csv and --json ask for; throws a UsageError, FieldError or DataError for what cannot be run. */
export async function sweepCommand(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(help)
  const { sweep, options, notices } = sweepFromFlags(args)
  for (const { message } of notices) console.error(message)
  const problem = cellsOf(sweep)
    .map(memoryProblem)
    .find((message) => message !== null)
  if (problem) throw new UsageError(problem)
  await expectTargets([options.json, options.csv])
  const progress = sweepProgress(sweep)
  const records = await trainSweep(sweep, progress.show).finally(progress.end)
  const find = (cell: ExperimentSpec) => resultOf(records.get(runKey(cell)) as RunRecord).runs[0]
  const points = pointsOf(sweep, find)
  if (options.json) await writeTo(options.json, `${JSON.stringify({ spec: sweep.base, points: points.map(writtenPoint) }, null, 1)}\n`)
  if (options.csv) await writeTo(options.csv, sweepCsv(points))
  if (options.json !== '-' && options.csv !== '-') console.log(tableOf(points))
  const diverged = [...records.values()].find(({ ending }) => ending?.kind === 'diverged')?.ending
  if (diverged?.kind === 'diverged') throw new UsageError(diverged.message)
}

function writtenPoint({ variation, runs, ...figures }: SweepPoint): WrittenPoint {
  return { ...variation, ...figures, runs: runs.map(({ curve: _, ...run }) => run) }
}

const columns = (['seed', 'epochs', 'fitEpoch', 'changedShare', 'trainAccuracy', 'testAccuracy'] as const).map((name) => ({
  head: name,
  read: (run: SeedResult) => run[name],
}))

/** A line for every seed of every point; accuracies are shares, 0-1, and what was not measured is an empty cell. */
function sweepCsv(points: readonly SweepPoint[]): string {
  const names = Object.keys(points[0]?.variation ?? {})
  const groups = points.map(({ variation, runs }) => ({ named: Object.values(variation), runs }))
  return cellsCsv(names, columns, groups, '\n')
}

function tableOf(points: readonly SweepPoint[]): string {
  const head = [...Object.keys(points[0]?.variation ?? {}), 'epochs to fit', 'fitted', 'test error', 'train accuracy']
  const rows = points.map(({ variation, runs, fitEpoch, testError, trainAccuracy }) => [
    ...Object.values(variation),
    timeToFitText(fitEpoch, runs.length, oneDecimal, 'never'),
    `${fitEpoch.n} of ${runs.length}`,
    spreadText(testError, percentOneDecimal),
    spreadText(trainAccuracy, percentOneDecimal),
  ])
  return textTable([head, ...rows], 18)
}
