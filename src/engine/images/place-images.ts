// Puts the images of a run on the device.
import type { ImageShape } from '../../maths/image-shape.ts'
import type { PixelValues } from '../../maths/pixels.ts'
import { canWhitenRows } from '../ops/whitened-rows.ts'
import { ByteImages } from './byte-images.ts'
import { FloatImages } from './float-images.ts'
import type { SeenImages } from './seen-images.ts'

/** `sets`: one set of images for all seeds, or one for each, all of one size. Bytes stay bytes where the backend can whiten them on the way into a batch. */
export function placeImages(sets: readonly PixelValues[], frame: ImageShape): SeenImages {
  return canWhitenRows() && areBytes(sets) ? new ByteImages(sets, frame) : new FloatImages(sets, frame)
}

const areBytes = (sets: readonly PixelValues[]): sets is readonly Uint8Array[] => sets.every((images) => images instanceof Uint8Array)
