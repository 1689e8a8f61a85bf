// The worker's side of the conversation, free of worker globals: requests in, reports out.

import type { ByteSource } from '../data/byte-source.ts'
import { DataError } from '../data/data-error.ts'
import { type Dataset, openDataset } from '../data/load.ts'
import type { DatasetName } from '../experiment/datasets/catalogue.ts'
import type { Problem } from '../experiment/runs/problem.ts'
import { figuresOf } from '../experiment/runs/run-events.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { singleSeeds } from '../experiment/runs/sweep.ts'
import { type Endpoint, type Report, type Request, transfersOf } from '../protocol/messages.ts'
import { switchBackend, type WasmFiles } from './backends.ts'
import { timeBackend } from './calibrate.ts'
import { Conductor } from './conductor.ts'
import { gpuLost } from './gpu-loss.ts'
import { neighbourError } from './neighbour.ts'
import { projectDataset } from './project-images.ts'
import { trainCells } from './train.ts'

export interface Surroundings {
  readonly wasmFiles: WasmFiles
  /** Reads data files below an address. */
  readonly sourceAt: (dataUrl: string) => ByteSource
}

/** Answers requests on `endpoint` for as long as it lives. Runs follow one another: a new one stops the one under way. */
export function serve(endpoint: Endpoint<Report, Request>, { wasmFiles, sourceAt }: Surroundings): void {
  const post = (report: Report): void => endpoint.postMessage(report, transfersOf(report))
  const postFigures = (report: Report): void =>
    post(report.type === 'events' ? { ...report, events: report.events.map(figuresOf) } : report)
  let source: ByteSource = () => Promise.reject(new Error('no hello came before the first request'))
  const open = new Map<DatasetName, Promise<Dataset>>()
  let current: Conductor | undefined
  let lastRun: Promise<void> = Promise.resolve()

  const dataset = (name: DatasetName): Promise<Dataset> => {
    const known = open.get(name)
    if (known) return known
    const opening = openDataset(name, source)
    open.set(name, opening)
    opening.catch(() => open.delete(name))
    return opening
  }

  const openImages = async ({ dataset: name, n, count }: Extract<Request, { type: 'open' }>): Promise<void> => {
    try {
      const { entry, train } = await dataset(name)
      const { images, labels } = await train(n)
      const { height, width, channels } = entry
      const shown = images.slice(0, (images.length / n) * count)
      post({ type: 'images', opened: { dataset: name, n, labels, count, images: shown, shape: { height, width, channels } } })
    } catch (error) {
      post({ type: 'failed', runId: null, problem: problemOf(error) })
    }
  }

  const run = async ({ runId, task, backend }: Extract<Request, { type: 'start' }>, conductor: Conductor): Promise<void> => {
    try {
      const cells = task.kind === 'run' ? singleSeeds(task.spec) : task.cells
      const [set] = await Promise.all([dataset((cells[0] as ExperimentSpec).dataset), startBackend(backend, wasmFiles)])
      void gpuLost().then((message) => {
        if (current === conductor) post({ type: 'failed', runId, problem: { kind: 'backend', message } })
      })
      await conductor.conduct((signal) => trainCells(cells, set, signal), task.kind === 'run' ? post : postFigures)
    } catch (error) {
      post({ type: 'failed', runId, problem: problemOf(error) })
    }
  }

  const measureNeighbour = async ({ dataset: name, n }: Extract<Request, { type: 'neighbour' }>): Promise<void> => {
    try {
      const [set] = await Promise.all([dataset(name), startBackend('wasm', wasmFiles)])
      post({ type: 'neighbour', testError: await neighbourError(set, n) })
    } catch (error) {
      post({ type: 'failed', runId: null, problem: problemOf(error) })
    }
  }

  const project = async ({ projection }: Extract<Request, { type: 'project' }>): Promise<void> => {
    try {
      post({ type: 'projected', projected: await projectDataset(await dataset(projection.dataset), projection) })
    } catch (error) {
      post({ type: 'failed', runId: null, problem: problemOf(error) })
    }
  }

  endpoint.addEventListener('message', ({ data: request }) => {
    switch (request.type) {
      case 'hello':
        source = sourceAt(request.dataUrl)
        // A head start; a failure shows when a run asks for it.
        switchBackend(request.backend, wasmFiles).catch(() => {})
        return
      case 'open':
        void openImages(request)
        return
      case 'project':
        void project(request)
        return
      case 'start': {
        current?.stop()
        const conductor = new Conductor(request.runId)
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
      case 'neighbour':
        void measureNeighbour(request)
        return
      case 'time':
        void timeBackend(request.backend, wasmFiles).then((timing) => post({ type: 'timed', timing }))
        return
      default:
        request satisfies never
    }
  })
}

class BackendError extends Error {}

async function startBackend(backend: Extract<Request, { type: 'start' }>['backend'], files: WasmFiles): Promise<void> {
  try {
    await switchBackend(backend, files)
  } catch (cause) {
    throw new BackendError(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

function problemOf(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof DataError) return { kind: 'data', message }
  if (error instanceof BackendError) return { kind: 'backend', message }
  if (error instanceof RangeError) return { kind: 'memory', message }
  return { kind: 'internal', message }
}
