// Per-image whitening: zero mean and unit standard deviation, as the paper prepares its images (section 3, set-up).
import type { PixelValues } from './pixels.ts'

/**
 * Whitens `count` images of `pixels` values each: v = value / 255, then (v - mean) / max(sd, 1 / sqrt(pixels)).
 * The lower bound keeps a blank image at 0 instead of dividing by nothing. Returns [count * pixels].
 */
export function whitenImages(images: PixelValues, count: number, pixels: number): Float32Array {
  const whitened = new Float32Array(count * pixels)
  for (let image = 0; image < count; image++) {
    const first = image * pixels
    let sum = 0
    let squares = 0
    for (let i = first; i < first + pixels; i++) {
      const value = (images[i] as number) / 255
      sum += value
      squares += value * value
    }
    const mean = sum / pixels
    const sd = Math.sqrt(Math.max(0, squares / pixels - mean * mean))
    const scale = 1 / Math.max(sd, 1 / Math.sqrt(pixels))
    for (let i = first; i < first + pixels; i++) whitened[i] = ((images[i] as number) / 255 - mean) * scale
  }
  return whitened
}
