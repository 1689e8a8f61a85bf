// Least squares on random features: with a ridge, or without one the shortest weights among those that fit best.
import { errorRate } from './answers.ts'
import { type Factor, factorise, solveFactored } from './cholesky.ts'
import { gramOfRows, productsOfRows } from './gram.ts'
import { rowsOf } from './products.ts'
import { featureRows, imageRows, type RandomFeatures } from './random-features.ts'
import { part, type Steps } from './steps.ts'
import { lengthOf } from './vectors.ts'

export interface FeatureFit {
  /** Shares, 0-1: of training images not answered as told, and of test images not answered rightly. */
  readonly trainError: number
  readonly testError: number
  /** Length of the weights, all outputs together. */
  readonly norm: number
}

export interface FeatureTask {
  readonly train: RandomFeatures
  readonly test: RandomFeatures
  /** [classes, n]. */
  readonly targets: Float64Array
  /** As told. */
  readonly labels: Uint8Array
  readonly testLabels: Uint8Array
}

/** Rounding is undone by solving again for what is left over: near count = n the equations are square and badly conditioned. */
const refinements = 2

/**
 * The model on the first `count` features, each divided by sqrt(count), so that sizes compare between counts. Solved over images where there
 * are fewer of them, else over features (Björck's corrected seminormal equations). Throws an IndefiniteError.
 */
export function* fitFeatures(task: FeatureTask, count: number, ridge: number): Steps<FeatureFit> {
  const n = task.labels.length
  const weights = yield* part(0, 0.9, count >= n ? overImages(task, count, ridge) : overFeatures(task, count, ridge))
  const fitted = yield* productsOfRows(rowsOf(weights, count), imageRows(task.train), count)
  const unseen = yield* productsOfRows(rowsOf(weights, count), imageRows(task.test), count)
  return {
    trainError: errorRate(fitted, task.labels),
    testError: errorRate(unseen, task.testLabels),
    norm: Math.sqrt(count) * lengthOf(weights),
  }
}

/** Weights F^T a, [classes, count], with (F F^T + count ridge I) a = y; F is [n, count]. */
function* overImages({ train, targets, labels }: FeatureTask, count: number, ridge: number): Steps<Float64Array> {
  const n = labels.length
  const factor = yield* factorOf(gramOfRows(imageRows(train), count), count * ridge)
  const alpha = new Float64Array(targets.length)
  let weights: Float64Array = new Float64Array()
  let rest = targets
  for (let round = 0; round <= refinements; round++) {
    const change = rest.slice()
    solveFactored(factor, change)
    addTo(alpha, change)
    weights = yield* part(0.9, 1, productsOfRows(rowsOf(alpha, n), featureRows(train, count), n))
    const fitted = yield* part(0.9, 1, productsOfRows(rowsOf(weights, count), imageRows(train), count))
    rest = targets.map((value, at) => value - (fitted[at] as number) - count * ridge * (alpha[at] as number))
  }
  return weights
}

/** Weights w, [classes, count], with (F^T F + count ridge I) w = F^T y. */
function* overFeatures({ train, targets, labels }: FeatureTask, count: number, ridge: number): Steps<Float64Array> {
  const n = labels.length
  const factor = yield* factorOf(gramOfRows(featureRows(train, count), n), count * ridge)
  const weights = new Float64Array((targets.length / n) * count)
  let rest = targets
  for (let round = 0; round <= refinements; round++) {
    const slope = yield* part(0.9, 1, productsOfRows(rowsOf(rest, n), featureRows(train, count), n))
    const change = slope.map((value, at) => value - count * ridge * (weights[at] as number))
    solveFactored(factor, change)
    addTo(weights, change)
    const fitted = yield* part(0.9, 1, productsOfRows(rowsOf(weights, count), imageRows(train), count))
    rest = targets.map((value, at) => value - (fitted[at] as number))
  }
  return weights
}

function* factorOf(gram: Steps<Float64Array>, added: number): Steps<Factor> {
  const matrix = yield* part(0, 0.6, gram)
  const n = Math.sqrt(matrix.length)
  for (let i = 0; i < n; i++) matrix[i * n + i] = (matrix[i * n + i] as number) + added
  return yield* part(0.6, 0.9, factorise(matrix, n))
}

function addTo(sum: Float64Array, change: Float64Array): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + (change[at] as number)
}
