// About how long a run will take: said before it starts, never promised.
import { multiplyAdds } from './layers.ts'
import { networkOf } from './models.ts'
import type { ExperimentSpec } from './run-fields.ts'

/** Training step of the default network on the machine that this was written on, ms; until the reader's own is known. */
const usualStepMs = 3
/** Evaluations take about this much on top of training. */
const evaluationShare = 0.6

const referenceMultiplyAdds = 406_528
const referenceBatch = 50

/** Epochs until n images are answered as told, roughly: measured for the MLPs at n = 1000 (8 with true labels, about 20 with random ones). */
export function expectedEpochs({ stop, epochs, corruption, learningRate, width }: ExperimentSpec): number {
  if (stop === 'epochs') return epochs
  const fit = (8 + 12 * Math.sqrt(corruption)) * Math.max(1, 0.01 / learningRate) * Math.max(1, 0.5 / width)
  return Math.min(epochs, fit)
}

/** Seconds, given the time of one step of the default network (784-512-10, batch 50) on the backend that will run. */
export function estimateSeconds(spec: ExperimentSpec, stepMs: number = usualStepMs): number {
  const { layers, input } = networkOf(spec)
  const work = (multiplyAdds(layers, input) * spec.batchSize) / (referenceMultiplyAdds * referenceBatch)
  const steps = expectedEpochs(spec) * Math.ceil(spec.n / spec.batchSize)
  return (steps * stepMs * work * spec.seeds * (1 + evaluationShare)) / 1000
}

/** `about 2 s`, `about 3 min`. */
export function durationText(seconds: number): string {
  if (seconds < 90) return `about ${Math.max(1, Math.round(seconds))} s`
  return seconds < 5400 ? `about ${Math.round(seconds / 60)} min` : `about ${Math.round(seconds / 3600)} h`
}
