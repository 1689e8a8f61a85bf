// The shape of an image whose values lie in rows from the top, pixels in a row from the left, channels of a pixel side by side.

export interface ImageShape {
  readonly height: number
  readonly width: number
  /** 1: grey; 3: red, green and blue. */
  readonly channels: number
}

/** How many values an image has: pixels times channels. */
export const valuesIn = ({ height, width, channels }: ImageShape): number => height * width * channels
