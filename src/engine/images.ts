// The images of a run on the device, as the networks see them: whitened once, then gathered and sliced.
import { concat, gather, type Rank, reshape, slice, type Tensor3D, tensor1d, tensor3d, tidy } from '@tensorflow/tfjs-core'
import type { PixelValues } from '../maths/pixels.ts'
import { whitenImages } from '../maths/whiten.ts'
import { selectModels } from './parameter.ts'

/** Where the batches of a step come from. */
export interface BatchSource {
  /** The images at `rows`, batch after batch for each of `seats` (places among the seeds): rows has K * B entries; returns [K, B, pixels]. */
  batch(rows: Int32Array, seats: readonly number[]): Tensor3D
}

/** Whitened once as long as the images live: the next run is likely to want the same. */
const whitenedOf = new WeakMap<PixelValues, Float32Array>()

function whiten(images: PixelValues, count: number): Float32Array {
  const whitened = whitenedOf.get(images) ?? whitenImages(images, count, images.length / count)
  whitenedOf.set(images, whitened)
  return whitened
}

export class SeenImages implements BatchSource {
  /** [sets, count, pixels] */
  private readonly whitened: Tensor3D

  /** `sets`: one set of `count` images for all seeds, or one for each. */
  constructor(sets: readonly PixelValues[], count: number) {
    this.whitened = tidy(() => {
      const parts = sets.map((images) => tensor3d(whiten(images, count), [1, count, images.length / count]))
      return parts.length === 1 ? (parts[0] as Tensor3D) : concat(parts, 0)
    })
  }

  batch(rows: Int32Array, seats: readonly number[]): Tensor3D {
    const [sets, count, pixels] = this.whitened.shape
    const size = rows.length / seats.length
    const places = sets === 1 ? rows : rows.map((row, at) => row + count * (seats[Math.floor(at / size)] as number))
    return tidy(() => {
      const all = reshape<Rank.R2>(this.whitened, [sets * count, pixels])
      return reshape(gather(all, tensor1d(places, 'int32')), [seats.length, size, pixels])
    })
  }

  /** Images `first` to `first + count`: [1, count, pixels] shared by all seats, or [K, count, pixels]. */
  slice(first: number, count: number, seats: readonly number[]): Tensor3D {
    const [sets] = this.whitened.shape
    return tidy(() => {
      const part = slice(this.whitened, [0, first, 0], [sets, count, -1])
      return sets === 1 || seats.length === sets ? part : selectModels(part, seats)
    })
  }

  dispose(): void {
    this.whitened.dispose()
  }
}
