// Images that are whitened once, before they go to the device, where batches are gathered from them.
import { concat, gather, type Rank, reshape, slice, type Tensor3D, tensor1d, tensor3d, tidy } from '@tensorflow/tfjs-core'
import { type Moves, moveImages, numbersPerMove } from '../../maths/augment.ts'
import type { ImageShape } from '../../maths/image-shape.ts'
import type { PixelValues } from '../../maths/pixels.ts'
import { whitenImages } from '../../maths/whiten.ts'
import { selectModels } from '../parameter.ts'
import { placesOf, type SeenImages } from './seen-images.ts'

/** Whitened once as long as the images live: the next run is likely to want the same. */
const whitenedOf = new WeakMap<PixelValues, Float32Array>()

function whiten(images: PixelValues, count: number): Float32Array {
  const whitened = whitenedOf.get(images) ?? whitenImages(images, count, images.length / count)
  whitenedOf.set(images, whitened)
  return whitened
}

export class FloatImages implements SeenImages {
  /** [sets, count, pixels] */
  private readonly whitened: Tensor3D

  constructor(
    private readonly sets: readonly PixelValues[],
    private readonly frame: ImageShape,
  ) {
    const pixels = frame.height * frame.width * frame.channels
    this.whitened = tidy(() => {
      const parts = sets.map((images) => {
        const count = images.length / pixels
        return tensor3d(whiten(images, count), [1, count, pixels])
      })
      return parts.length === 1 ? (parts[0] as Tensor3D) : concat(parts, 0)
    })
  }

  batch(rows: Int32Array, members: readonly number[], moves?: Moves): Tensor3D {
    const [sets, count, pixels] = this.whitened.shape
    const size = rows.length / members.length
    if (moves) return tensor3d(this.moved(rows, members, moves), [members.length, size, pixels])
    return tidy(() => {
      const all = reshape<Rank.R2>(this.whitened, [sets * count, pixels])
      return reshape(gather(all, tensor1d(placesOf(rows, members, sets, count), 'int32')), [members.length, size, pixels])
    })
  }

  slice(first: number, count: number, members: readonly number[]): Tensor3D {
    const [sets] = this.whitened.shape
    return tidy(() => {
      const part = slice(this.whitened, [0, first, 0], [sets, count, -1])
      return sets === 1 || members.length === sets ? part : selectModels(part, members)
    })
  }

  dispose(): void {
    this.whitened.dispose()
  }

  /** A moved image is another one, with a mean and a deviation of its own. */
  private moved(rows: Int32Array, members: readonly number[], moves: Moves): Float32Array {
    const [, , pixels] = this.whitened.shape
    const size = rows.length / members.length
    const batch = new Float32Array(rows.length * pixels)
    members.forEach((member, model) => {
      const images = this.sets[this.sets.length === 1 ? 0 : member] as PixelValues
      const [first, end] = [model * size, (model + 1) * size]
      const own = moves.subarray(numbersPerMove * first, numbersPerMove * end)
      batch.set(whitenImages(moveImages(images, rows.subarray(first, end), this.frame, own), size, pixels), first * pixels)
    })
    return batch
  }
}
