// Augmentation: each image moved a little at random, and for some sets mirrored, anew every time that it is seen.
import type { PixelValues } from './pixels.ts'
import type { Stream } from './random.ts'

export interface Frame {
  readonly height: number
  readonly width: number
  readonly channels: number
}

export interface Augmentation {
  /** A crop of the image's own size is taken from the image with so many black pixels around it. */
  readonly padding: number
  /** Whether one image in two is mirrored, left to right. */
  readonly flip: boolean
}

/** The images at `rows`, each cropped and perhaps mirrored as the stream says: [rows * pixels], of the same type as `images`. */
export function augmentImages<T extends PixelValues>(
  images: T,
  rows: ArrayLike<number>,
  { height, width, channels }: Frame,
  { padding, flip }: Augmentation,
  stream: Stream,
): T {
  const size = height * width * channels
  const augmented = new (images.constructor as new (length: number) => T)(rows.length * size)
  for (let at = 0; at < rows.length; at++) {
    const down = stream.int(2 * padding + 1) - padding
    const right = stream.int(2 * padding + 1) - padding
    const mirrored = flip && stream.int(2) === 1
    const source = (rows[at] as number) * size
    for (let y = 0; y < height; y++) {
      const fromY = y + down
      if (fromY < 0 || fromY >= height) continue
      for (let x = 0; x < width; x++) {
        const fromX = (mirrored ? width - 1 - x : x) + right
        if (fromX < 0 || fromX >= width) continue
        const from = source + (fromY * width + fromX) * channels
        const to = at * size + (y * width + x) * channels
        for (let channel = 0; channel < channels; channel++) augmented[to + channel] = images[from + channel] as number
      }
    }
  }
  return augmented
}
