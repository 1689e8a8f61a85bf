// What an image is made of, in words.
import type { ImageShape } from '../maths/image-shape.ts'

/** `28 by 28 grey pixels`, `32 by 32 pixels in colour`: height by width. */
export const pixelsText = ({ height, width, channels }: ImageShape): string =>
  channels === 1 ? `${height} by ${width} grey pixels` : `${height} by ${width} pixels in colour`
