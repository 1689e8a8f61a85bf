// The worker's side of the conversation, free of worker globals: requests in, reports out.
import type { ByteSource } from '../data/byte-source.ts'
import { BrowserLacks, DataError } from '../data/data-error.ts'
import { type Dataset, openDataset } from '../data/load.ts'
import type { DatasetName } from '../experiment/datasets/catalogue.ts'
import type { BackendName } from '../experiment/runs/backend.ts'
import type { Problem } from '../experiment/runs/problem.ts'
import { figuresOf } from '../experiment/runs/run-events.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { type Endpoint, type Report, type Request, transfersOf } from '../protocol/messages.ts'
import { switchBackend } from './backends.ts'
import { Conductor } from './conductor.ts'
import { gpuLost } from './gpu-loss.ts'
import { isKept, type Keeper, usualKeepMs } from './keeper.ts'
import { Pulse } from './pulse.ts'
import { answer } from './questions/answers.ts'
import { trainCells } from './train.ts'
import type { WasmFiles } from './wasm-start.ts'

export interface Surroundings {
  readonly wasmFiles: WasmFiles
  /** Reads data files below an address. */
  readonly sourceAt: (dataUrl: string) => ByteSource
  /** The reader's own runs are kept so often, to go on from where they were if this worker is lost, ms. */
  readonly keepMs?: number
}

/** Answers requests on `endpoint` for as long as it lives. Runs follow one another: a new one stops the one under way. */
export function serve(endpoint: Endpoint<Report, Request>, { wasmFiles, sourceAt, keepMs = usualKeepMs }: Surroundings): void {
  const post = (report: Report): void => endpoint.postMessage(report, transfersOf(report))
  const postFigures = (report: Report): void =>
    post(report.type === 'events' ? { ...report, events: report.events.map(figuresOf) } : report)
  let source: ByteSource = () => Promise.reject(new Error('no hello came before the first request'))
  const open = new Map<DatasetName, Promise<Dataset>>()
  const asked = new Map<number, AbortController>()
  let current: Conductor | undefined
  let lastRun: Promise<void> = Promise.resolve()
  const pulse = new Pulse(() => post({ type: 'alive' }))

  const dataset = (name: DatasetName): Promise<Dataset> => {
    const known = open.get(name)
    if (known) return known
    const opening = openDataset(name, source)
    open.set(name, opening)
    opening.catch(() => open.delete(name))
    return opening
  }

  const run = async (request: Extract<Request, { type: 'start' }>, conductor: Conductor): Promise<void> => {
    const { runId, task, backend, checkpoint } = request
    try {
      const [set] = await pulse.during(async () => {
        const loading = [dataset((task.cells[0] as ExperimentSpec).dataset), startBackend(backend, wasmFiles)] as const
        return Promise.all(loading)
      })
      void gpuLost().then((message) => {
        if (current === conductor) post({ type: 'failed', runId, problem: { kind: 'internal', message } })
      })
      const start = (signal: AbortSignal, keeper?: Keeper) => trainCells(task.cells, set, signal, keeper)
      const keeping = isKept(task, set.info, backend) ? { from: checkpoint, keepMs } : null
      await conductor.conduct(start, task.pictures ? post : postFigures, keeping)
    } catch (error) {
      post({ type: 'failed', runId, problem: problemOf(error) })
    }
  }

  const tryToAnswer = async ({ id, question }: Extract<Request, { type: 'ask' }>): Promise<void> => {
    const wanted = new AbortController()
    asked.set(id, wanted)
    const onProgress = (share: number): void => post({ type: 'progressed', id, share })
    try {
      const tools = { dataset, wasmFiles, signal: wanted.signal, onProgress }
      const found = await pulse.during(() => answer(question, tools))
      if (!wanted.signal.aborted) post({ type: 'answered', id, answer: found })
    } catch (error) {
      if (!wanted.signal.aborted) post({ type: 'refused', id, problem: problemOf(error) })
    } finally {
      asked.delete(id)
    }
  }

  endpoint.addEventListener('message', ({ data: request }) => {
    switch (request.type) {
      case 'hello':
        source = sourceAt(request.dataUrl)
        // A head start; where it fails for good, the page can tell before anything is run.
        startBackend(request.backend, wasmFiles).catch((error: unknown) => {
          if (error instanceof BackendError) post({ type: 'unusable', backend: request.backend, reason: error.message })
        })
        return
      case 'start': {
        current?.stop()
        const conductor = new Conductor(request.runId, request.mode)
        current = conductor
        lastRun = lastRun.then(() => run(request, conductor))
        return
      }
      case 'pause':
      case 'resume':
      case 'step':
      case 'stop':
        if (current?.runId === request.runId) current[request.type]()
        return
      case 'ask':
        void tryToAnswer(request)
        return
      case 'withdraw':
        asked.get(request.id)?.abort()
        return
      default:
        request satisfies never
    }
  })
}

class BackendError extends Error {}

async function startBackend(backend: BackendName, files: WasmFiles): Promise<void> {
  try {
    await switchBackend(backend, files)
  } catch (cause) {
    // What did not come may come with another try.
    if (cause instanceof DataError) throw cause
    throw new BackendError(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

function problemOf(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof DataError) return { kind: 'data', message }
  if (error instanceof BrowserLacks) return { kind: 'browser', message }
  if (error instanceof BackendError) return { kind: 'backend', message }
  if (error instanceof RangeError) return { kind: 'memory', message }
  return { kind: 'internal', message }
}
