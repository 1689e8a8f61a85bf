// How much memory a run takes, estimated before it starts, so that one that would not fit is refused with the figure.
import { oneDecimal } from '../../words/numbers.ts'
import type { DatasetInfo } from '../datasets/catalogue.ts'
import { type Layer, outputShape, parameterCount, type Shape, sizeOf } from '../networks/layers.ts'
import { isConvolutional, type NetworkDefinition, networkOf } from '../networks/models.ts'
import type { ExperimentSpec } from './run-fields.ts'

/** Beyond this a run is refused: WebAssembly ends at 4 GiB, and tfjs overwrites live tensors there without an error. */
const memoryLimitBytes = 3 * 2 ** 30

const mostEvaluationRows = 500
/** Activations of one evaluation stay below so many floats a model. */
const evaluationFloats = 32 * 2 ** 20
/** Tensors of an activation's size that one layer keeps for its gradient and makes on the way. */
const copiesPerLayer = 3

const bytesPerFloat = 4

/** Rows of images that are evaluated at once, per model. */
export function evaluationRows({ layers, input }: Pick<NetworkDefinition, 'layers' | 'input'>): number {
  return Math.max(1, Math.min(mostEvaluationRows, Math.floor(evaluationFloats / floatsPerRow(layers, input))))
}

/** Bytes that the engine keeps at once for a run, rounded up: images as floats, weights with velocity and gradient, activations. */
export function estimateRunBytes(spec: ExperimentSpec, set: DatasetInfo): number {
  const network = networkOf(spec, set)
  const { layers, input, inputs } = network
  // Seeds of convolutional networks follow one another, the others train side by side.
  const models = isConvolutional(spec.model) ? 1 : spec.seeds
  const imageSets = spec.pixels === 'original' ? 1 : models
  const images = (spec.n + set.testCount) * inputs * imageSets
  const weights = 4 * parameterCount(layers, input) * models
  const rows = Math.max(copiesPerLayer * spec.batchSize, evaluationRows(network)) * models
  return bytesPerFloat * (images + weights + rows * floatsPerRow(layers, input))
}

/** Says why a run would not fit and what to change, or nothing when it fits. */
export function memoryProblem(spec: ExperimentSpec, set: DatasetInfo): string | null {
  const bytes = estimateRunBytes(spec, set)
  if (bytes <= memoryLimitBytes) return null
  const gigabytes = (value: number) => oneDecimal(value / 2 ** 30)
  return `memory: this run would take about ${gigabytes(bytes)} GiB, more than the ${gigabytes(memoryLimitBytes)} GiB that a tab can give it; choose fewer seeds, a smaller width or fewer images`
}

/** Floats of all layers' outputs for one image, and of the image. */
function floatsPerRow(layers: readonly Layer[], input: Shape): number {
  let floats = sizeOf(input)
  for (const layer of layers) {
    const output = outputShape(layer, input)
    floats += layer.kind === 'fork' ? layer.branches.reduce((sum, branch) => sum + floatsPerRow(branch, input), 0) : 2 * sizeOf(output)
    input = output
  }
  return floats
}
