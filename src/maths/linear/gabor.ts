// Gabor features: how strongly short waves of some directions and lengths run through each part of an image.
import { type ImageShape, valuesIn } from '../image-shape.ts'
import type { Steps } from './steps.ts'

/** A wave exp(2 pi i f <u, x>) under a bell exp(-|x|^2 / 2 s^2), as far as the bell is of any height. */
interface Wave {
  /** f, in waves a pixel. */
  readonly frequency: number
  /** The angle of u against the rows, in radians. */
  readonly angle: number
}

/** Waves of eight and of four pixels, each in six directions, 30 degrees apart. */
const waves: readonly Wave[] = [0.125, 0.25].flatMap((frequency) =>
  Array.from({ length: 6 }, (_, at) => ({ frequency, angle: (Math.PI * at) / 6 })),
)
/** s = spread / f: the bell spans about as much as its wave. */
const spread = 0.5
/** The bell ends at so many s: 13 and 7 pixels in all. */
const reach = 1.5
/** Strengths are averaged over squares of so many pixels. */
const cell = 4

/** How many features an image has: one for each wave, channel and square of {@link cell} pixels. */
export const gaborCount = ({ height, width, channels }: ImageShape): number =>
  waves.length * channels * Math.ceil(height / cell) * Math.ceil(width / cell)

/**
 * images: [count, height, width, channels] by rows; returns [count, {@link gaborCount}]. A feature is the mean over its square of
 * |sum of image times wave|, black being beyond the edge; so it does not change where a line moves by a pixel or two.
 * (J. G. Daugman, Journal of the Optical Society of America A 2, 1985, pages 1160-1169.)
 */
export function* gaborFeatures(images: Float64Array, shape: ImageShape): Steps<Float64Array> {
  const size = valuesIn(shape)
  const count = images.length / size
  const each = gaborCount(shape)
  const out = new Float64Array(count * each)
  const tapes = waves.map(tapesOf)
  for (let image = 0; image < count; image++) {
    const values = images.subarray(image * size, (image + 1) * size)
    const features = out.subarray(image * each, (image + 1) * each)
    const perMap = each / (waves.length * shape.channels)
    for (let channel = 0; channel < shape.channels; channel++) {
      const plane = Float64Array.from({ length: shape.height * shape.width }, (_, at) => values[at * shape.channels + channel] as number)
      tapes.forEach((tape, at) => {
        const first = (channel * waves.length + at) * perMap
        pool(strengths(plane, shape, tape), shape, features.subarray(first, first + perMap))
      })
    }
    yield (image + 1) / count
  }
  return out
}

/** A wave is the product of one along the rows and one along the columns, so that two short passes do for a square one. */
interface Tapes {
  readonly radius: number
  /** [2 radius + 1] each, real and imaginary parts. */
  readonly across: readonly [Float64Array, Float64Array]
  readonly down: readonly [Float64Array, Float64Array]
}

function tapesOf({ frequency, angle }: Wave): Tapes {
  const s = spread / frequency
  const radius = Math.ceil(reach * s)
  const offsets = Array.from({ length: 2 * radius + 1 }, (_, at) => at - radius)
  const bell = offsets.map((x) => Math.exp(-(x ** 2) / (2 * s * s)))
  const height = Math.sqrt(bell.reduce((sum, value) => sum + value * value, 0))
  const along = (share: number): readonly [Float64Array, Float64Array] => {
    const phase = (x: number) => 2 * Math.PI * frequency * share * x
    const tape = (wave: (phase: number) => number) =>
      Float64Array.from(offsets, (x, at) => ((bell[at] as number) / height) * wave(phase(x)))
    return [tape(Math.cos), tape(Math.sin)]
  }
  return { radius, across: along(Math.cos(angle)), down: along(Math.sin(angle)) }
}

/** |image * wave| at every pixel, [height * width]. */
function strengths(plane: Float64Array, { height, width }: ImageShape, { radius, across, down }: Tapes): Float64Array {
  const real = new Float64Array(plane.length)
  const imaginary = new Float64Array(plane.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const value = plane[y * width + x] as number
      if (value === 0) continue
      for (let to = Math.max(0, x - radius); to <= Math.min(width - 1, x + radius); to++) {
        const at = y * width + to
        real[at] = (real[at] as number) + value * (across[0][x - to + radius] as number)
        imaginary[at] = (imaginary[at] as number) + value * (across[1][x - to + radius] as number)
      }
    }
  const out = new Float64Array(plane.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let [re, im] = [0, 0]
      for (let from = Math.max(0, y - radius); from <= Math.min(height - 1, y + radius); from++) {
        const at = from * width + x
        const [c, s] = [down[0][from - y + radius] as number, down[1][from - y + radius] as number]
        re += (real[at] as number) * c - (imaginary[at] as number) * s
        im += (real[at] as number) * s + (imaginary[at] as number) * c
      }
      out[y * width + x] = Math.sqrt(re * re + im * im)
    }
  return out
}

/** Means over squares of {@link cell} pixels, those at the lower and right edge may be smaller; into `out`. */
function pool(map: Float64Array, { height, width }: ImageShape, out: Float64Array): void {
  let place = 0
  for (let top = 0; top < height; top += cell)
    for (let left = 0; left < width; left += cell) {
      const [bottom, right] = [Math.min(height, top + cell), Math.min(width, left + cell)]
      let sum = 0
      for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += map[y * width + x] as number
      out[place++] = sum / ((bottom - top) * (right - left))
    }
}
