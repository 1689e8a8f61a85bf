// `rote bench`: how fast networks train here, beside other libraries, and what a reader of the site waits for.
import { parseArgs } from 'node:util'
import { siteTable, trainingTable } from '../../bench/report.ts'
import { runBench } from '../../bench/run.ts'
import { backends, type WorkloadName, workloadNames } from '../../bench/workloads.ts'
import { listed } from '../words/lists.ts'
import { oneDecimal } from '../words/numbers.ts'
import { parseChoice, parseCount } from './flag-values.ts'
import { writeText } from './text-file.ts'
import { UsageError } from './usage-error.ts'

const parts = [...workloadNames, 'site'] as const

const help = `rote bench [options]

Trains the same networks with this engine, TensorFlow.js, jax-js, convnetjs and (where python3 has it) PyTorch,
in a real Chromium, and prints their speeds and ratios. docs/performance.md says how to read them.

  --only PART,...   of ${listed(parts)} (all)
  --backends B,...  leave out what runs on others than these, of ${listed(backends)} (all); webgl and cpu take longest
  --rounds N        rounds, each with fresh workers (7)
  --gpu             let Chromium use a graphics card, and measure it if it is a real one
  --json FILE       write the figures there; - for standard output, with no table
  --help            this text`

/** Runs the command: a line on standard error for each measurement, the tables on standard output. Throws a {@link UsageError} for what it cannot take. */
export async function benchCommand(args: string[]): Promise<void> {
  const flags = readFlags(args)
  if (flags.help) return console.log(help)
  const chosen = choices('only', parts, flags.only)
  const report = await runBench({
    workloads: chosen.filter((part): part is WorkloadName => part !== 'site'),
    site: chosen.includes('site'),
    backends: choices('backends', backends, flags.backends),
    rounds: parseCount('rounds', flags.rounds, 1, 100),
    gpu: flags.gpu ?? false,
    say: (line) => console.error(line),
  })
  const json = `${JSON.stringify(report, null, 2)}\n`
  if (flags.json === '-') return void process.stdout.write(json)
  if (flags.json !== undefined) await writeText(flags.json, json)
  const peak = report.gemmPeakGflops === null ? '' : `, matrix products up to ${oneDecimal(report.gemmPeakGflops)} GFLOP/s a thread`
  console.log(`${report.machine}; ${report.rounds} rounds${peak}`)
  if (report.rows.length > 0) console.log(`\n${trainingTable(report.rows)}`)
  if (report.site) console.log(`\n${siteTable(report.site)}`)
}

/** Some of `all`, as a list with commas names them; all without one. */
function choices<V extends string>(flag: string, all: readonly V[], list: string | undefined): readonly V[] {
  return list === undefined ? all : list.split(',').map((name) => parseChoice(flag, all, name))
}

function readFlags(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        only: { type: 'string' },
        backends: { type: 'string' },
        rounds: { type: 'string', default: '7' },
        gpu: { type: 'boolean' },
        json: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    throw new UsageError(`bench: ${(error as Error).message}`)
  }
}
