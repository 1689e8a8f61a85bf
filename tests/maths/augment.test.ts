import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawMoves, moveImages } from '../../src/maths/augment.ts'
import { createStream } from '../../src/maths/random.ts'

const frame = { height: 4, width: 5, channels: 2 }
const size = frame.height * frame.width * frame.channels
const images = Uint8Array.from({ length: 3 * size }, (_, i) => i + 1)

const augment = (rows: number[], padding: number, flip: boolean, seed = 1) =>
  moveImages(images, rows, frame, drawMoves(rows.length, { padding, flip }, createStream(seed, 'augmentation')))

/** One image moved by hand; what comes from outside is 0. */
function moved(row: number, down: number, right: number, mirrored: boolean): Uint8Array {
  const { height, width, channels } = frame
  return Uint8Array.from({ length: size }, (_, i) => {
    const x = Math.floor(i / channels) % width
    const [fromX, fromY] = [(mirrored ? width - 1 - x : x) + right, Math.floor(i / channels / width) + down]
    const inside = fromX >= 0 && fromX < width && fromY >= 0 && fromY < height
    return inside ? (images[row * size + (fromY * width + fromX) * channels + (i % channels)] as number) : 0
  })
}

test('without padding and mirror the rows come as they are', () => {
  expect(augment([2, 0], 0, false)).toEqual(Uint8Array.of(...moved(2, 0, 0, false), ...moved(0, 0, 0, false)))
})

test('each image is a crop of itself with a black border, mirrored only where asked', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.nat(), (padding, flip, seed) => {
      const shifts = Array.from({ length: 2 * padding + 1 }, (_, i) => i - padding)
      const mirrors = flip ? [false, true] : [false]
      const candidates = shifts.flatMap((down) => shifts.flatMap((right) => mirrors.map((mirror) => moved(1, down, right, mirror))))
      expect(candidates).toContainEqual(augment([1], padding, flip, seed))
    }),
  )
})

test('an image looks different from time to time, and mirrored about half the time', () => {
  const rows = Array.from({ length: 400 }, () => 0)
  const seen = augment(rows, 0, true)
  const mirrored = rows.filter((_, at) => seen[at * size] !== images[0]).length
  expect(mirrored).toBeGreaterThan(150)
  expect(mirrored).toBeLessThan(250)
})

test('values beyond bytes stay what they are', () => {
  const noise = Float32Array.from(images, (value) => value - 30.5)
  expect(moveImages(noise, [1], frame, new Int32Array(3))).toEqual(noise.slice(size, 2 * size))
})
