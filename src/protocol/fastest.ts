// Which of the timed backends is the fastest that agrees with WebAssembly.
import { type BackendName, isGpu, type Timing } from '../experiment/runs/backend.ts'

/** Largest difference in loss, in nats, between a backend and wasm over the timed steps (float32, another order of summing). */
const lossTolerance = 1e-3
/** Another backend must be this much faster than wasm to be worth its start. */
const worthwhile = 1.2

/** The fastest backend whose losses agree with wasm's; wasm when nothing is clearly faster, plain JavaScript where that was timed in its place. */
export function fastestOf(timings: readonly Timing[]): BackendName {
  const wasm = timings.find(({ backend }) => backend === 'wasm')
  const plain = timings.find(({ backend }) => backend === 'cpu')
  if (!wasm?.msPerStep) return wasm && plain?.msPerStep ? 'cpu' : 'wasm'
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
