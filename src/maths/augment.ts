// Augmentation: each image moved a little at random, and for some sets mirrored, anew every time that it is seen.
import type { ImageShape } from './image-shape.ts'
import type { PixelValues } from './pixels.ts'
import type { Stream } from './random.ts'

export interface Augmentation {
  /** A crop of the image's own size is taken from the image with so many black pixels around it. */
  readonly padding: number
  /** Whether one image in two is mirrored, left to right. */
  readonly flip: boolean
}

/** Three numbers an image: how far down and how far right of the image its crop lies, in pixels, and 1 where it is mirrored, else 0. */
export type Moves = Int32Array
export const numbersPerMove = 3

/** Draws how `count` images are moved. */
export function drawMoves(count: number, { padding, flip }: Augmentation, stream: Stream): Moves {
  const moves = new Int32Array(numbersPerMove * count)
  for (let at = 0; at < moves.length; at += numbersPerMove) {
    moves[at] = stream.int(2 * padding + 1) - padding
    moves[at + 1] = stream.int(2 * padding + 1) - padding
    moves[at + 2] = flip ? stream.int(2) : 0
  }
  return moves
}

/** The images at `rows`, each moved as `moves` says, black where there was nothing: [rows * pixels], of the same type as `images`. */
export function moveImages<T extends PixelValues>(
  images: T,
  rows: ArrayLike<number>,
  { height, width, channels }: ImageShape,
  moves: Moves,
): T {
  const size = height * width * channels
  const moved = new (images.constructor as new (length: number) => T)(rows.length * size)
  for (let at = 0; at < rows.length; at++) {
    const [down, right, mirrored] = moves.subarray(numbersPerMove * at) as unknown as [number, number, number]
    const source = (rows[at] as number) * size
    for (let y = 0; y < height; y++) {
      const fromY = y + down
      if (fromY < 0 || fromY >= height) continue
      for (let x = 0; x < width; x++) {
        const fromX = (mirrored ? width - 1 - x : x) + right
        if (fromX < 0 || fromX >= width) continue
        const from = source + (fromY * width + fromX) * channels
        const to = at * size + (y * width + x) * channels
        for (let channel = 0; channel < channels; channel++) moved[to + channel] = images[from + channel] as number
      }
    }
  }
  return moved
}
