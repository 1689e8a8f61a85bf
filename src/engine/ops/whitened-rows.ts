// Images gathered from the bytes of a set, moved where augmentation asks for it, and whitened: a batch in one pass.
import { engine, getBackend, getKernel, type NamedTensorMap, type Tensor1D, type Tensor2D } from '@tensorflow/tfjs-core'
import type { ImageShape } from '../../maths/image-shape.ts'

const kernel = 'RoteWhitenedRows'

/** Bytes in an entry of an int32 tensor, the lowest first. */
export const bytesPerWord = 4

/** Whether the running backend has the kernel; without it images are whitened before they go to the device. */
export function canWhitenRows(): boolean {
  return getKernel(kernel, getBackend()) !== undefined
}

/**
 * images: int32 [count, ceil(pixels / 4)], the bytes of each image four to an entry; rows: int32 [B];
 * moves: int32 [B, 3] as src/maths/augment.ts has them, or null. Returns [B, pixels], whitened as src/maths/whiten.ts does,
 * within rounding.
 */
export function whitenedRows(images: Tensor2D, rows: Tensor1D, moves: Tensor2D | null, { height, width, channels }: ImageShape): Tensor2D {
  const inputs: NamedTensorMap = moves ? { images, rows, moves } : { images, rows }
  return engine().runKernel<Tensor2D>(kernel, inputs, { height, width, channels })
}
