// How much memory a run takes, estimated before it starts, so that one that would not fit is refused with the figure.
import { datasetInfo } from './datasets.ts'
import { networkOf, parameterCount } from './models.ts'
import type { ExperimentSpec } from './run-fields.ts'

/** Beyond this a run is refused: WebAssembly ends at 4 GiB, and tfjs overwrites live tensors there without an error. */
export const memoryLimitBytes = 3 * 2 ** 30

/** Rows of images that are evaluated at once, per model. */
export const evaluationRows = 500

const bytesPerFloat = 4

/** Bytes that the engine keeps at once for a run, rounded up: images as floats, weights with velocity and gradient, activations. */
export function estimateRunBytes(spec: ExperimentSpec): number {
  const { layers, inputs } = networkOf(spec)
  const images = (spec.n + datasetInfo(spec.dataset).testCount) * inputs
  const weights = 4 * parameterCount(layers, inputs) * spec.seeds
  const unitsPerRow = inputs + 2 * layers.reduce((sum, layer) => sum + layer.units, 0)
  const rows = Math.max(spec.batchSize, evaluationRows) * spec.seeds
  return bytesPerFloat * (images + weights + rows * unitsPerRow)
}

/** Says why a run would not fit and what to change, or nothing when it fits. */
export function memoryProblem(spec: ExperimentSpec): string | null {
  const bytes = estimateRunBytes(spec)
  if (bytes <= memoryLimitBytes) return null
  const gigabytes = (value: number) => (value / 2 ** 30).toFixed(1)
  return `memory: this run would take about ${gigabytes(bytes)} GiB, more than the ${gigabytes(memoryLimitBytes)} GiB that a tab can give it; choose fewer seeds, a smaller width or fewer images`
}
