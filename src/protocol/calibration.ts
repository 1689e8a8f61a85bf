// Times the backends on this machine, one after another, and picks the fastest that agrees with WebAssembly.
import { type BackendName, isGpu, type Timing } from '../experiment/runs/backend.ts'
import type { Trainer } from './trainer.ts'

/** A backend that has not answered after so long cannot serve, ms. */
const patienceMs = 20_000
/** Largest difference in loss, in nats, between a backend and wasm over the timed steps (float32, another order of summing). */
const lossTolerance = 1e-3
/** Another backend must be this much faster than wasm to be worth its start. */
const worthwhile = 1.2

const candidates: readonly BackendName[] = ['wasm', 'webgpu', 'webgl']

/** Times wasm first, then the GPUs. Never rejects: what cannot serve has its reason. */
export async function timeBackends(trainer: Pick<Trainer, 'ask'>): Promise<Timing[]> {
  const timings: Timing[] = []
  for (const backend of candidates) timings.push(await timeOne(trainer, backend))
  return timings
}

async function timeOne(trainer: Pick<Trainer, 'ask'>, backend: BackendName): Promise<Timing> {
  try {
    return await trainer.ask({ type: 'timing', backend }, { patienceMs })
  } catch (error) {
    return { backend, msPerStep: null, reason: error instanceof Error ? error.message : String(error), losses: [] }
  }
}

/** The fastest backend whose losses agree with wasm's; wasm when nothing is clearly faster, or when there is nothing to agree with. */
export function fastestOf(timings: readonly Timing[]): BackendName {
  const wasm = timings.find(({ backend }) => backend === 'wasm')
  if (!wasm?.msPerStep) return 'wasm'
  const rivals = timings.filter(
    ({ backend, msPerStep, losses }) =>
      isGpu(backend) &&
      msPerStep !== null &&
      // Nothing takes no time: a clock was too coarse.
      msPerStep > 0 &&
      msPerStep * worthwhile < (wasm.msPerStep as number) &&
      losses.every((loss, step) => Math.abs(loss - (wasm.losses[step] as number)) <= lossTolerance),
  )
  return rivals.sort((a, b) => (a.msPerStep as number) - (b.msPerStep as number))[0]?.backend ?? 'wasm'
}
