// A page with nothing on it: the benchmark calls what it hangs on the window.

import { whyNoGpu } from '../../src/engine/gpu-adapter.ts'
import { levelSweep, moreNoiseFields } from '../../src/experiment/chapters/more-noise.ts'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import { runKey } from '../../src/experiment/runs/run-key.ts'
import { cellsOf } from '../../src/experiment/runs/sweep.ts'
import { Trainer } from '../../src/protocol/trainer.ts'
import type { Answer, Measured, Outcome, Request, Task } from './conversation.ts'

export interface BenchWindow {
  /** The backends behind which a real graphics card computes. */
  realGpus(): Promise<('webgpu' | 'webgl')[]>
  /** Has fresh workers carry out a task; rejects with what they could not do. */
  measure(task: Task): Promise<Outcome>
  /** Seconds that the page's workers take for the 18 models of Figure 1c, each to 100 % or its last epoch, and the accuracies reached. */
  trainSweep(): Promise<{ seconds: number; trainAccuracies: (number | null)[] }>
}

/** A contender that does not answer within so long is given up, ms. */
const patienceMs = 120_000

async function measure(task: Task): Promise<Outcome> {
  const workers = Array.from(
    { length: task.contender.workers },
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  )
  try {
    const askAll = (request: Request): Promise<Answer[]> =>
      Promise.race([Promise.all(workers.map((worker) => ask(worker, request))), tooSlow()])
    const readied = await askAll({ type: 'task', task })
    const measured = (await askAll({ type: 'go' })) as Measured[]
    const sum = (of: (one: Measured) => number): number => measured.reduce((total, one) => total + of(one), 0)
    const [first] = readied
    return {
      losses: first?.type === 'ready' ? first.losses : [],
      examplesPerSecond: sum((one) => one.examplesPerSecond),
      peakGflops: measured.some((one) => one.peakGflops === null) ? null : sum((one) => one.peakGflops as number),
    }
  } finally {
    for (const worker of workers) worker.terminate()
  }
}

function tooSlow(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error(`no answer within ${patienceMs / 1000} s`)), patienceMs))
}

function ask(worker: Worker, request: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => (data.type === 'failed' ? reject(new Error(data.message)) : resolve(data))
    worker.onerror = (event) => reject(new Error(event.message || 'the worker could not be loaded'))
    worker.postMessage(request)
  })
}

function trainSweep(): ReturnType<BenchWindow['trainSweep']> {
  const defaults = defaultsOf(moreNoiseFields)
  const createWorker = () => new Worker(new URL('../../src/engine/worker.ts', import.meta.url), { type: 'module' })
  return new Promise((resolve, reject) => {
    const accuracies = new Map<string, number | null>()
    const start = performance.now()
    const limits = { workers: navigator.hardwareConcurrency, bytes: Number.POSITIVE_INFINITY }
    const dataSets = { url: new URL('data/', document.baseURI).href, catalogue: () => packedDatasets }
    const trainer = new Trainer(createWorker, dataSets, limits, {
      changed: (_, records) => {
        for (const { spec, seeds } of records) accuracies.set(runKey(spec), seeds[0]?.settled?.trainAccuracy ?? null)
      },
      failed: (_, __, { message }) => reject(new Error(message)),
      restarted: () => {},
      replaced: () => {},
      unusable: () => {},
      finished: () => {
        const seconds = (performance.now() - start) / 1000
        trainer.close()
        resolve({ seconds, trainAccuracies: [...accuracies.values()] })
      },
    })
    trainer.sweep('sweep', cellsOf(levelSweep(defaults, defaults.model)), 'wasm')
  })
}

async function realGpus(): ReturnType<BenchWindow['realGpus']> {
  const reasons = await Promise.all((['webgpu', 'webgl'] as const).map(async (backend) => ({ backend, reason: await whyNoGpu(backend) })))
  return reasons.filter(({ reason }) => reason === null).map(({ backend }) => backend)
}

Object.assign(window, { realGpus, measure, trainSweep } satisfies BenchWindow)
