// Batches of augmented images: every image is cropped and mirrored anew each time that it is trained on.
import { type Tensor3D, tensor3d } from '@tensorflow/tfjs-core'
import { type Augmentation, augmentImages, type Frame } from '../maths/augment.ts'
import type { PixelValues } from '../maths/pixels.ts'
import { createStream, type Stream } from '../maths/random.ts'
import { whitenImages } from '../maths/whiten.ts'
import type { BatchSource } from './images.ts'

export class Augmenter implements BatchSource {
  private readonly streams: readonly Stream[]

  /** `sets`: one set of images for all seeds, or one for each. */
  constructor(
    private readonly sets: readonly PixelValues[],
    private readonly frame: Frame,
    private readonly augmentation: Augmentation,
    seeds: readonly number[],
  ) {
    this.streams = seeds.map((seed) => createStream(seed, 'augmentation'))
  }

  batch(rows: Int32Array, seats: readonly number[]): Tensor3D {
    const { height, width, channels } = this.frame
    const pixels = height * width * channels
    const size = rows.length / seats.length
    const batch = new Float32Array(rows.length * pixels)
    seats.forEach((seat, model) => {
      const images = this.sets[this.sets.length === 1 ? 0 : seat] as PixelValues
      const own = rows.subarray(model * size, (model + 1) * size)
      const moved = augmentImages(images, own, this.frame, this.augmentation, this.streams[seat] as Stream)
      batch.set(whitenImages(moved, size, pixels), model * size * pixels)
    })
    return tensor3d(batch, [seats.length, size, pixels])
  }
}
