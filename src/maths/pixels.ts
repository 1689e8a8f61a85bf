// The pixel conditions of Figure 1a: what is done to the images before any network sees them.
import { createStream, type Stream } from './random.ts'

/** `shuffled`: one permutation for all images; `random`: one for each; `gaussian`: noise with the data set's mean and variance. */
export type PixelCondition = 'original' | 'shuffled' | 'random' | 'gaussian'

/** Pixel values on a scale of 0 to 255; those of the gaussian condition are no whole numbers and run beyond it on both sides. */
export type PixelValues = Uint8Array | Float32Array

/** What the gaussian condition draws from: mean and standard deviation over all pixels of a set, on a scale of 0 to 1. */
export interface PixelMoments {
  readonly pixelMean: number
  readonly pixelStd: number
}

export interface ImageSet {
  /** [count * pixels * channels], the channels of a pixel side by side. */
  readonly images: Uint8Array
  readonly count: number
  readonly channels: number
  /** Test images have draws of their own, and the permutation of the training images. */
  readonly split: 'train' | 'test'
}

/**
 * The images as seed `seed` sees them, before whitening; a new array, but for the original images themselves.
 * Draws go image by image, so that what the first images look like does not depend on how many there are.
 * The channels of a pixel stay together when it moves.
 */
export function conditionPixels(set: ImageSet, condition: PixelCondition, seed: number, moments: PixelMoments): PixelValues {
  const pixels = set.images.length / set.count / set.channels
  switch (condition) {
    case 'original':
      return set.images
    case 'shuffled':
    case 'random':
      return rearranged(set, pixelOrders(condition, seed, set.split, pixels))
    case 'gaussian': {
      const noise = new Float32Array(set.images.length)
      ownDraws(seed, set.split).fillNormal(noise, 255 * moments.pixelStd)
      return noise.map((value) => value + 255 * moments.pixelMean)
    }
    default:
      return condition satisfies never
  }
}

const ownDraws = (seed: number, split: ImageSet['split']): Stream => createStream(seed, `pixels/${split}`)

/** The order of each image's pixels, image by image from the first: pixel i of what is seen was pixel order[i]. */
export function pixelOrders(condition: 'shuffled' | 'random', seed: number, split: ImageSet['split'], pixels: number): () => Uint32Array {
  if (condition === 'random') {
    const stream = ownDraws(seed, split)
    return () => stream.permutation(pixels)
  }
  const order = createStream(seed, 'pixels').permutation(pixels)
  return () => order
}

/** Pixel i of each image is the original's pixel order[i]. */
function rearranged({ images, count, channels }: ImageSet, nextOrder: () => Uint32Array): Uint8Array {
  const moved = new Uint8Array(images.length)
  const size = images.length / count
  for (let first = 0; first < images.length; first += size) {
    nextOrder().forEach((from, to) => {
      for (let channel = 0; channel < channels; channel++)
        moved[first + to * channels + channel] = images[first + from * channels + channel] as number
    })
  }
  return moved
}
