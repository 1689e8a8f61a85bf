// Tries the backends in a worker of their own, so that a run under way is not disturbed, and picks the fastest that agrees.

import type { BackendName, Timing } from '../experiment/runs/backend.ts'
import type { WorkerEndpoint } from './client.ts'

/** A backend that has not answered after so long cannot serve, ms. */
const patienceMs = 20_000
/** Largest difference in loss, in nats, between a backend and wasm over the timed steps (float32, another order of summing). */
const lossTolerance = 1e-3
/** Another backend must be this much faster than wasm to be worth its start. */
const worthwhile = 1.2

const candidates: readonly BackendName[] = ['wasm', 'webgpu', 'webgl']

/** Times wasm first, then the GPUs; each in a fresh worker, one after another. Never rejects. */
export async function timeBackends(createWorker: () => WorkerEndpoint): Promise<Timing[]> {
  const timings: Timing[] = []
  for (const backend of candidates) timings.push(await timeOne(createWorker, backend))
  return timings
}

/** The fastest backend whose losses agree with wasm's; wasm when nothing is clearly faster, or when there is nothing to agree with. */
export function fastestOf(timings: readonly Timing[]): BackendName {
  const wasm = timings.find(({ backend }) => backend === 'wasm')
  if (!wasm?.msPerStep) return 'wasm'
  const rivals = timings.filter(
    ({ msPerStep, losses }) =>
      msPerStep !== null &&
      msPerStep * worthwhile < (wasm.msPerStep as number) &&
      losses.every((loss, step) => Math.abs(loss - (wasm.losses[step] as number)) <= lossTolerance),
  )
  return rivals.sort((a, b) => (a.msPerStep as number) - (b.msPerStep as number))[0]?.backend ?? 'wasm'
}

function timeOne(createWorker: () => WorkerEndpoint, backend: BackendName): Promise<Timing> {
  return new Promise((resolve) => {
    const worker = createWorker()
    const settle = (timing: Timing): void => {
      clearTimeout(timer)
      worker.terminate()
      resolve(timing)
    }
    const failed = (reason: string): void => settle({ backend, msPerStep: null, reason, losses: [] })
    const timer = setTimeout(() => failed('no answer in time'), patienceMs)
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      failed(event.message || 'the worker could not be loaded')
    })
    worker.addEventListener('message', ({ data }) => {
      if (data.type === 'timed') settle(data.timing)
    })
    worker.postMessage({ type: 'time', backend }, [])
  })
}
