// Images that stay bytes on the device: gathered, moved and whitened by one kernel on the way into each batch.
import { reshape, type Tensor2D, type Tensor3D, tensor1d, tensor2d, tidy } from '@tensorflow/tfjs-core'
import { type Moves, numbersPerMove } from '../../maths/augment.ts'
import type { ImageShape } from '../../maths/image-shape.ts'
import { bytesPerWord, whitenedRows } from '../ops/whitened-rows.ts'
import { placesOf, type SeenImages } from './seen-images.ts'

export class ByteImages implements SeenImages {
  private readonly packed: Tensor2D
  private readonly sets: number
  /** Images of a set. */
  private readonly count: number

  constructor(
    sets: readonly Uint8Array[],
    private readonly frame: ImageShape,
  ) {
    this.sets = sets.length
    this.count = (sets[0]?.length ?? 0) / this.pixels
    this.packed = packed(sets, this.pixels)
  }

  batch(rows: Int32Array, members: readonly number[], moves?: Moves): Tensor3D {
    return this.whitened(placesOf(rows, members, this.sets, this.count), members.length, moves)
  }

  slice(first: number, count: number, members: readonly number[]): Tensor3D {
    const models = this.sets === 1 ? 1 : members.length
    const rows = Int32Array.from({ length: models * count }, (_, at) => first + (at % count))
    return this.whitened(placesOf(rows, members, this.sets, this.count), models)
  }

  dispose(): void {
    this.packed.dispose()
  }

  private get pixels(): number {
    const { height, width, channels } = this.frame
    return height * width * channels
  }

  private whitened(rows: Int32Array, models: number, moves?: Moves): Tensor3D {
    return tidy(() => {
      const moved = moves ? tensor2d(moves, [rows.length, numbersPerMove], 'int32') : null
      const all = whitenedRows(this.packed, tensor1d(rows, 'int32'), moved, this.frame)
      return reshape(all, [models, rows.length / models, this.pixels])
    })
  }
}

/** The sets one after the other, each image filled up to whole words: int32 [images, words]. */
function packed(sets: readonly Uint8Array[], pixels: number): Tensor2D {
  const words = Math.ceil(pixels / bytesPerWord)
  const images = sets.reduce((sum, set) => sum + set.length / pixels, 0)
  const bytes = new Uint8Array(images * words * bytesPerWord)
  let to = 0
  for (const set of sets) {
    for (let from = 0; from < set.length; from += pixels, to += words * bytesPerWord) bytes.set(set.subarray(from, from + pixels), to)
  }
  return tensor2d(new Int32Array(bytes.buffer), [images, words], 'int32')
}
