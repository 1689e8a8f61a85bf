// `rote sweep`: the same run at several settings and seeds, and how the figures change from point to point.

import { packedDatasets } from '../experiment/datasets/catalogue.ts'
import { cellsCsv } from '../experiment/runs/cells-csv.ts'
import { memoryProblem } from '../experiment/runs/memory.ts'
import type { SeedResult } from '../experiment/runs/result.ts'
import { type ExperimentSpec, runFields } from '../experiment/runs/run-fields.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import { type RunRecord, resultOf } from '../experiment/runs/run-record.ts'
import type { SeedOutcome } from '../experiment/runs/seed-outcome.ts'
import { cellsOf, pointsOf, type SweepPoint } from '../experiment/runs/sweep.ts'
import { oneDecimal } from '../words/numbers.ts'
import { percentOneDecimal } from '../words/percents.ts'
import { spreadMeaning, spreadText, timeToFitText } from '../words/spreads.ts'
import { textTable } from '../words/text-table.ts'
import { describeFields } from './flags.ts'
import { readSweepFile, sweepJson } from './sweep-file.ts'
import { sweepFromFlags } from './sweep-from-flags.ts'
import { sweepProgress } from './sweep-progress.ts'
import { trainSweep } from './train-sweep.ts'
import { UsageError } from './usage-error.ts'
import { expectTargets, writeAll } from './write-to.ts'

const help = `rote sweep --over FIELD=VALUE,VALUE,... [--over ...] [--FIELD VALUE ...] [--csv FILE] [--json FILE]
rote sweep LINK [--csv FILE] [--json FILE] [--resume FILE]
  trains every seed at every point, one model on each core, and prints epochs to fit and test error by point;
  several --over are combined, e.g. --over model=softmax,mlp-1x512 --over corruption=0,.5,1 --seeds 3;
  LINK is one of the chapters that run a sweep: Five ways, More noise, Regularisers; --json and --csv write the figures to a file, or to standard output for -;
  Ctrl-C, or a network that cannot be trained, writes what is finished, marked as partial, and --resume with such a JSON file trains the rest

${describeFields(runFields)}`

/** Prints a table, or what --csv and --json ask for; throws a UsageError, FieldError or DataError for what cannot be run. */
export async function sweepCommand(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(help)
  const { sweep, options, notices } = sweepFromFlags(args)
  for (const { message } of notices) console.error(message)
  const problem = cellsOf(sweep)
    .map((cell) => memoryProblem(cell, packedDatasets[cell.dataset]))
    .find((message) => message !== null)
  if (problem) throw new UsageError(problem)
  await expectTargets([options.json, options.csv])
  const known = options.resume === undefined ? new Map<string, SeedOutcome>() : await readSweepFile(options.resume, sweep)
  const interrupted = interruption()
  const progress = sweepProgress(sweep)
  const { records, failure } = await trainSweep(sweep, new Set(known.keys()), progress.show, interrupted.signal)
  progress.end()
  interrupted.end()
  const points = pointsOf(sweep, (cell) => resultIn(known, records, cell))
  const total = cellsOf(sweep).length
  const done = points.reduce((sum, { runs }) => sum + runs.length, 0)
  const partial = done < total
  if (options.json !== '-' && options.csv !== '-') console.log(tableOf(points))
  if (partial) console.error(`partial: ${done} of ${total} networks are trained; --resume with what --json wrote goes on from there`)
  await writeAll([
    [options.json, () => sweepJson(sweep, points, partial)],
    [options.csv, () => sweepCsv(points, partial)],
  ])
  if (failure) throw failure
  if (partial) process.exitCode = interrupted.code()
  const diverged = [...records.values()].find(({ ending }) => ending?.kind === 'diverged')?.ending
  if (diverged?.kind === 'diverged') throw new UsageError(diverged.message)
}

/** What the shell calls a command that a signal has ended: Ctrl-C, a closed terminal, a time limit. */
const codes = { SIGINT: 130, SIGHUP: 129, SIGTERM: 143 } as const
const signals = Object.keys(codes) as (keyof typeof codes)[]

/** Such a signal ends the training and not the writing; a second one ends everything. */
function interruption() {
  const wanted = new AbortController()
  let code: number = codes.SIGINT
  const onSignal = (signal: NodeJS.Signals): void => {
    code = codes[signal as keyof typeof codes]
    wanted.abort()
    end()
  }
  const end = (): void => {
    for (const signal of signals) process.removeListener(signal, onSignal)
  }
  for (const signal of signals) process.on(signal, onSignal)
  return { signal: wanted.signal, code: () => code, end }
}

/** A cell's figures, from the file or from training; undefined where it has not ended. */
function resultIn(known: ReadonlyMap<string, SeedOutcome>, records: ReadonlyMap<string, RunRecord>, cell: ExperimentSpec) {
  const figures = known.get(runKey(cell))
  if (figures) return { ...figures, curve: [] }
  const record = records.get(runKey(cell))
  return record?.ending ? resultOf(record).runs[0] : undefined
}

const columns = (['seed', 'epochs', 'fitEpoch', 'changedShare', 'trainAccuracy', 'testAccuracy'] as const).map((name) => ({
  head: name,
  read: (run: SeedResult) => run[name],
}))

/** A line for every seed of every point; accuracies are shares, 0-1, and what was not measured is an empty cell. A partial one says so in every line. */
function sweepCsv(points: readonly SweepPoint[], partial: boolean): string {
  const names = Object.keys(points[0]?.variation ?? {})
  const groups = points.map(({ variation, runs }) => ({ named: Object.values(variation), runs }))
  return cellsCsv(names, partial ? [...columns, { head: 'partial', read: () => 'true' }] : columns, groups, '\n')
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
  const meaning = spreadMeaning(points.map(({ testError }) => testError.n))
  return [textTable([head, ...rows], 18), ...(meaning === '' ? [] : ['', `(${meaning})`])].join('\n')
}
