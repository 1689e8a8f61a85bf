// An image as the 32-bit pixels of an ImageData.
import type { ImageShape } from '../../maths/image-shape.ts'
import { toPixel } from './colour-ramp.ts'

/** Writes one image: grey through a ramp from ground (0) to ink (255), colours as they are. `pixels`: [height * width]. */
export function writeImage(pixels: Uint32Array, image: Uint8Array, { channels }: ImageShape, ramp: Uint32Array): void {
  for (let i = 0, at = 0; i < pixels.length; i++, at += channels)
    pixels[i] =
      channels === 1
        ? (ramp[image[at] as number] as number)
        : toPixel(image[at] as number, image[at + 1] as number, image[at + 2] as number)
}
