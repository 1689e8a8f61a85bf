// Trains a sweep under Node with the page's own trainer: a process for each core.
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { packedDatasets } from '../experiment/datasets/catalogue.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import { emptyRecord, type RunRecord } from '../experiment/runs/run-record.ts'
import { cellsOf, type Sweep } from '../experiment/runs/sweep.ts'
import type { WorkerEndpoint } from '../protocol/messages.ts'
import { Trainer } from '../protocol/trainer.ts'
import { UsageError } from './usage-error.ts'

/** More than this share one memory bus without getting faster. */
const mostProcesses = 8
const owner = 'sweep'
/** As npm starts the command line itself. */
const readsTypeScript = [
  '--no-warnings',
  '--import',
  'tsx',
  '--import',
  fileURLToPath(new URL('../../scripts/relaxed-simd.ts', import.meta.url)),
]

/** Records by {@link runKey}, and why the first that could not be trained was not. */
export interface TrainedSweep {
  readonly records: ReadonlyMap<string, RunRecord>
  readonly failure: Error | null
}

/**
 * Trains every cell but those that are known (by {@link runKey}), telling all records whenever one has changed. Resolves once each
 * has ended or cannot be trained, or with what there is when `signal` aborts.
 */
export function trainSweep(
  sweep: Sweep,
  known: ReadonlySet<string>,
  onProgress: (records: ReadonlyMap<string, RunRecord>) => void,
  signal: AbortSignal,
): Promise<TrainedSweep> {
  const cells = cellsOf(sweep).filter((cell) => !known.has(runKey(cell)))
  const records = new Map(cells.map((cell) => [runKey(cell), emptyRecord(cell)]))
  return new Promise((resolve) => {
    let failure: Error | null = null
    const end = (): void => {
      trainer.close()
      resolve({ records, failure })
    }
    const limits = { workers: Math.min(availableParallelism(), mostProcesses), bytes: Number.POSITIVE_INFINITY }
    const trainer = new Trainer(createProcess, { url: '', catalogue: () => packedDatasets }, limits, {
      changed: (_, changed) => {
        for (const record of changed) records.set(runKey(record.spec), record)
        onProgress(records)
      },
      // Data and memory are the caller's to mend.
      failed: (_, __, { kind, message }) => {
        failure ??= kind === 'internal' ? new Error(message) : new UsageError(message)
      },
      restarted: () => {},
      replaced: () => {},
      unusable: () => {},
      finished: end,
    })
    signal.addEventListener('abort', end, { once: true })
    trainer.sweep(owner, cells, 'wasm')
  })
}

function createProcess(): WorkerEndpoint {
  const child = fork(fileURLToPath(new URL('./sweep-process.ts', import.meta.url)), {
    serialization: 'advanced',
    execArgv: readsTypeScript,
  })
  let terminated = false
  return {
    postMessage: (request) => child.send(request),
    addEventListener: (type: 'message' | 'error', listener: (event: never) => void) => {
      if (type === 'message') child.on('message', (data) => listener({ data } as never))
      else {
        const lose = (message: string) => terminated || listener({ message, preventDefault: () => {} } as never)
        child.on('exit', () => lose('a training process ended'))
        // It could not be started, or was gone before it could be told something.
        child.on('error', ({ message }) => lose(message))
      }
    },
    terminate: () => {
      terminated = true
      child.kill()
    },
  }
}
