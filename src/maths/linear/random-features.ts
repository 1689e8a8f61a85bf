// Random ReLU features: a two-layer network whose first layer stays as it was drawn, and whose second is a linear model.
import { createStream } from '../random.ts'
import { productsOf } from './gram.ts'
import type { Rows } from './products.ts'
import type { Steps } from './steps.ts'
import { transposed } from './transposed.ts'

/** Features of images, more of them than may be looked at: the first of them are those of a smaller model. */
export interface RandomFeatures {
  readonly count: number
  /** [images, count] and [count, images]: both are needed as rows. */
  readonly byImage: Float64Array
  readonly byFeature: Float64Array
}

/** The first layer of a seed, [count, length]: normal weights of variance 2 / length, feature by feature, so that more only adds. */
export function drawFirstLayer(seed: number, count: number, length: number): Float64Array {
  const { normal } = createStream(seed, 'random-features')
  const sd = Math.sqrt(2 / length)
  return Float64Array.from({ length: count * length }, () => sd * normal())
}

/** images: [images, length] by rows, whitened; layer: [count, length]. A feature is max(0, weights times image). */
export function* randomFeatures(images: Float64Array, layer: Float64Array, length: number): Steps<RandomFeatures> {
  const byFeature = yield* productsOf(layer, images, length)
  for (let at = 0; at < byFeature.length; at++) byFeature[at] = Math.max(0, byFeature[at] as number)
  const count = layer.length / length
  return { count, byFeature, byImage: transposed(byFeature, count) }
}

/** The first `count` features of every image: the first values of longer rows. */
export const imageRows = ({ byImage, count }: RandomFeatures): Rows => {
  return { values: byImage, offset: 0, stride: count, count: byImage.length / count }
}

/** Of the first `count` features, what each is for every image, [count, images]. */
export const featureRows = ({ byFeature, count }: RandomFeatures, first: number): Rows => {
  const images = byFeature.length / count
  return { values: byFeature, offset: 0, stride: images, count: first }
}
