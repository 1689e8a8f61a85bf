// A kernel machine on images: what it is told, how it sees them, and how it does on images that it has not seen.
import { type ImageShape, valuesIn } from '../image-shape.ts'
import { oneHot } from '../theorem/classes.ts'
import { errorRate } from './answers.ts'
import { gaborCount, gaborFeatures } from './gabor.ts'
import { productsOf } from './gram.ts'
import { type KernelSolution, solveKernel } from './kernel-solution.ts'
import { kernelBetween, kernelMatrix } from './kernels.ts'
import { part, type Steps } from './steps.ts'

export interface ImageTask {
  readonly shape: ImageShape
  readonly classes: number
  /** Images by rows, values 0 to 1 for black to white. */
  readonly train: Float64Array
  /** Labels as told. */
  readonly labels: Uint8Array
  readonly test: Float64Array
  readonly testLabels: Uint8Array
}

export interface MachineSettings {
  /** gabor: the gaussian kernel of Gabor features. */
  readonly kernel: 'gaussian' | 'gabor' | 'ntk'
  /** Of the gaussian kernel, in both. */
  readonly gamma: number
  readonly ridge: number
  readonly constant: number
}

export interface MachineResult extends Pick<KernelSolution, 'norm' | 'residual'> {
  /** Shares, 0-1: of training images not answered as told, and of test images not answered rightly. */
  readonly trainError: number
  readonly testError: number
}

/** Fits one output for each class, 1 for an image's own and 0 for the others. Throws an IndefiniteError. */
export function* fitMachine(task: ImageTask, settings: MachineSettings): Steps<MachineResult> {
  const { train, test, length } = yield* part(0, 0.15, viewed(task, settings.kernel))
  const kernel = { ...settings, kind: settings.kernel === 'ntk' ? 'ntk' : 'gaussian' } as const
  const matrix = yield* part(0.15, 0.4, kernelMatrix(train, length, kernel))
  const n = task.labels.length
  const targets = targetsOf(task.labels, task.classes)
  const { coefficients, norm, residual, fitted } = yield* part(0.4, 0.75, solveKernel(matrix, targets, settings.ridge))
  const between = yield* part(0.75, 0.98, kernelBetween(test, train, length, kernel))
  const unseen = yield* part(0.98, 1, productsOf(coefficients, between, n))
  return { norm, residual, trainError: errorRate(fitted, task.labels), testError: errorRate(unseen, task.testLabels) }
}

/** One row for each class: 1 where the label is that class, else 0; [classes, n]. */
export function targetsOf(labels: Uint8Array, classes: number): Float64Array {
  const targets = new Float64Array(classes * labels.length)
  for (const [own, row] of oneHot(labels, classes).entries()) targets.set(row, own * labels.length)
  return targets
}

interface Viewed {
  readonly train: Float64Array
  readonly test: Float64Array
  /** Values of each image. */
  readonly length: number
}

/** Images as the kernel sees them. Gabor features are scaled so that training images lie as far apart, squared, on average as in pixels: gamma then means the same. */
function* viewed({ train, test, shape }: ImageTask, kernel: MachineSettings['kernel']): Steps<Viewed> {
  const size = valuesIn(shape)
  if (kernel !== 'gabor') return { train, test, length: size }
  const [seen, unseen] = [yield* part(0, 0.5, gaborFeatures(train, shape)), yield* part(0.5, 1, gaborFeatures(test, shape))]
  const length = gaborCount(shape)
  const scale = Math.sqrt(varianceOf(train, size) / varianceOf(seen, length))
  const scaled = (rows: Float64Array) => rows.map((value) => scale * value)
  return { train: scaled(seen), test: scaled(unseen), length }
}

/** The mean squared distance of rows from their mean: half of that between two. */
function varianceOf(rows: Float64Array, length: number): number {
  const n = rows.length / length
  const mean = new Float64Array(length)
  for (let at = 0; at < rows.length; at++) mean[at % length] = (mean[at % length] as number) + (rows[at] as number) / n
  return rows.reduce((sum, value, at) => sum + (value - (mean[at % length] as number)) ** 2, 0) / n
}
