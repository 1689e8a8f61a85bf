// The images of a run on the device: whitened once, then sliced and gathered.
import { gather, type Rank, reshape, slice, type Tensor2D, type Tensor3D, tensor1d, tensor2d, tidy } from '@tensorflow/tfjs-core'
import type { LabelledImages } from '../data/part.ts'
import { whitenImages } from '../maths/whiten.ts'

/** Whitened images as [count, pixels]; the caller owns the tensor. */
export function uploadImages(set: LabelledImages): Tensor2D {
  const pixels = set.images.length / set.count
  return tensor2d(whitenImages(set.images, set.count, pixels), [set.count, pixels])
}

/** The images at `rows`, batch after batch for K models: rows has K * B entries; returns [K, B, pixels]. */
export function gatherBatch(images: Tensor2D, rows: Int32Array, models: number): Tensor3D {
  return tidy(() => reshape(gather(images, tensor1d(rows, 'int32')), [models, rows.length / models, images.shape[1]]))
}

/** Images `first` to `first + count`, shared by all models: [1, count, pixels]. */
export function sliceImages(images: Tensor2D, first: number, count: number): Tensor3D {
  return tidy(() => reshape<Rank.R3>(slice(images, [first, 0], [count, -1]), [1, count, images.shape[1]]))
}
