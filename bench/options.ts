// The options of `npm run bench`, read and checked.
import { parseArgs } from 'node:util'
import { parseChoice, parseCount } from '../src/cli/flag-values.ts'
import { UsageError } from '../src/cli/usage-error.ts'
import { listed } from '../src/words/lists.ts'
import { type Backend, backends, type WorkloadName, workloadNames } from './workloads.ts'

export interface Options {
  readonly workloads: readonly WorkloadName[]
  /** Also what a reader of the built site waits for. */
  readonly site: boolean
  /** Engines on other backends are left out; ours on wasm never is. */
  readonly backends: readonly Backend[]
  readonly rounds: number
  /** Lets Chromium use a graphics card; a real one is then measured too. */
  readonly gpu: boolean
  /** Where the figures go: a file, `-` for standard output, or nowhere but into the tables. */
  readonly json: string | undefined
}

const parts = [...workloadNames, 'site'] as const

export const help = `npm run -s bench -- [options]

Trains the same networks with this engine, TensorFlow.js, jax-js, convnetjs and (where python3 has it) PyTorch,
in a real Chromium, and prints their speeds and ratios. docs/performance.md says how to read them.

  --only PART,...   of ${listed(parts)} (all)
  --backends B,...  leave out what runs on others than these, of ${listed(backends)} (all); webgl and cpu take longest
  --rounds N        rounds, each with fresh workers (7)
  --gpu             let Chromium use a graphics card, and measure it if it is a real one
  --json FILE       write the figures there; - for standard output, with no table
  --help            this text`

/** What was asked for; 'help' for --help. Throws a {@link UsageError} for what it cannot take. */
export function parseOptions(args: string[]): Options | 'help' {
  const flags = readFlags(args)
  if (flags.help) return 'help'
  const chosen = choices('only', parts, flags.only)
  return {
    workloads: chosen.filter((part): part is WorkloadName => part !== 'site'),
    site: chosen.includes('site'),
    backends: choices('backends', backends, flags.backends),
    rounds: parseCount('rounds', flags.rounds, 1, 100),
    gpu: flags.gpu,
    json: flags.json,
  }
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
        gpu: { type: 'boolean', default: false },
        json: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    throw new UsageError(`bench: ${(error as Error).message}`)
  }
}
