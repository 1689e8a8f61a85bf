// Where a few marked pixels of an image come to lie when all of its pixels are shuffled.
import { pixelOrders } from '../../maths/pixels.ts'

/** A square of 3 x 3 pixels around (x, y), moved to where it fits in: their places, row by row. */
export function patchAt(x: number, y: number, { width, height }: { readonly width: number; readonly height: number }): number[] {
  const within = (at: number, size: number): number => Math.min(Math.max(Math.round(at), 1), size - 2)
  const [column, row] = [within(x, width), within(y, height)]
  return [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => (row + down) * width + column + right))
}

/** For each of these training images, by its place in the set, where the marked pixels are seen under the condition, in the order of `marked`. */
export function placesOfMarked(
  condition: 'shuffled' | 'random',
  seed: number,
  images: readonly number[],
  pixels: number,
  marked: readonly number[],
): number[][] {
  const next = pixelOrders(condition, seed, 'train', pixels)
  const orders = Array.from({ length: Math.max(...images) + 1 }, next)
  return images.map((image) => marked.map((from) => (orders[image] as Uint32Array).indexOf(from)))
}
