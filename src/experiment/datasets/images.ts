// Images as the page gets them: a few to look at, or where they lie along a direction.
import type { ImageShape } from '../../maths/image-shape.ts'
import type { PixelCondition } from '../../maths/pixels.ts'
import type { DatasetName } from './catalogue.ts'

/** Which images, seen how, and the seed of pixel condition and direction. */
export interface Projection {
  readonly dataset: DatasetName
  /** Training images; of test images always all. */
  readonly n: number
  readonly pixels: PixelCondition
  readonly seed: number
}

/** <a, z> of whitened images, and their true classes. */
export interface ProjectedImages extends Projection {
  /** Pixels of an image: the length of a. */
  readonly d: number
  readonly train: Float64Array
  readonly test: Float64Array
  readonly trainLabels: Uint8Array
  readonly testLabels: Uint8Array
}

export interface OpenedImages {
  readonly dataset: DatasetName
  /** Training images asked for, and their true classes, [n]. */
  readonly n: number
  readonly labels: Uint8Array
  /** The bytes of the first `count` of them, [count * height * width * channels]. */
  readonly count: number
  readonly images: Uint8Array
  readonly shape: ImageShape
}
