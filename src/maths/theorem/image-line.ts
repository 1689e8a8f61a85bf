// Theorem 1 on real images: their projections on one random direction, and a network through all of them for any labels, in O(n) for each class.
import type { PixelValues } from '../pixels.ts'
import { createStream } from '../random.ts'
import { whitenImages } from '../whiten.ts'
import { classifyProjections, oneHot } from './classes.ts'
import { randomDirection } from './direction.ts'
import { solveHinges } from './hinge-operator.ts'
import { type Collision, project, sortProjections } from './projection.ts'
import { placeThresholds, rules } from './thresholds.ts'

/** The direction that belongs to a seed, of length 1 in R^pixels. */
export function imageDirection(seed: number, pixels: number): Float64Array {
  return randomDirection(pixels, createStream(seed, 'theorem-direction').normal)
}

/** Images whitened at a time. */
const batch = 500

/** <a, z> of `count` images, each whitened as the networks see it. images: [count * pixels], pixels the length of a. */
export function projectImages(images: PixelValues, count: number, a: Float64Array): Float64Array {
  const d = a.length
  const projections = new Float64Array(count)
  for (let first = 0; first < count; first += batch) {
    const n = Math.min(batch, count - first)
    const values = whitenImages(images.subarray(first * d, (first + n) * d), n, d)
    projections.set(project({ n, d, values }, a), first)
  }
  return projections
}

/** Training images in the order of the line, with their thresholds. */
export interface ImageLine {
  readonly kind: 'line'
  /** Ascending; order[place] is the image there. */
  readonly x: Float64Array
  readonly order: Uint32Array
  readonly b: Float64Array
}

/** Sorts once what no label changes; t as placeThresholds has it. Images that share a projection are named instead. */
export function layOnLine(projections: Float64Array, t: number = rules.slope): ImageLine | Collision {
  const sorted = sortProjections(projections)
  if (sorted.kind === 'collision') return sorted
  const { x, order } = sorted
  return { kind: 'line', x, order, b: placeThresholds(x, t) }
}

/** The weights of one output for each class, through all images. labels: of the images in their own order, whole numbers below `classes`. */
export function fitImages({ x, b, order }: ImageLine, labels: ArrayLike<number>, classes: number): Float64Array[] {
  const along = Uint8Array.from(order, (image) => labels[image] as number)
  return oneHot(along, classes).map((wanted) => solveHinges({ x, b }, wanted))
}

/** Share of images at these projections that the network gives these labels. */
export function shareRight({ b }: ImageLine, w: readonly Float64Array[], projections: Float64Array, labels: ArrayLike<number>): number {
  const answers = classifyProjections({ b, w }, projections)
  return answers.reduce((right, answer, image) => right + (answer === labels[image] ? 1 : 0), 0) / answers.length
}
