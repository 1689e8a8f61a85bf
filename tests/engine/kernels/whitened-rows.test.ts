import { memory, setBackend, tidy } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ByteImages } from '../../../src/engine/images/byte-images.ts'
import { FloatImages } from '../../../src/engine/images/float-images.ts'
import { placeImages } from '../../../src/engine/images/place-images.ts'
import type { SeenImages } from '../../../src/engine/images/seen-images.ts'
import { drawMoves } from '../../../src/maths/augment.ts'
import { createStream } from '../../../src/maths/random.ts'
import { describeBuilds } from './against-cpu.ts'

const frames = fc.record({
  height: fc.integer({ min: 1, max: 9 }),
  width: fc.integer({ min: 1, max: 9 }),
  channels: fc.constantFrom(1, 2, 3),
})
const count = 5
const members = [1, 0, 1]
const rows = Int32Array.of(4, 0, 4, 3, 2, 1)

describeBuilds('whitened rows', () => {
  it('are what JavaScript makes of the same bytes: gathered, moved, sliced, from one set or one for each seed', () => {
    const cases = fc.tuple(frames, fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.nat(), fc.constantFrom(1, 2))
    fc.assert(
      fc.property(cases, ([frame, padding, flip, seed, sets]) => {
        const size = frame.height * frame.width * frame.channels
        const stream = createStream(seed, 'images')
        const all = Array.from({ length: sets }, () => Uint8Array.from({ length: count * size }, () => stream.int(256)))
        const moves = drawMoves(rows.length, { padding, flip }, stream)
        expectAlike(new ByteImages(all, frame), new FloatImages(all, frame), (images) => [
          images.batch(rows, members),
          images.batch(rows, members, moves),
          images.slice(1, 3, members),
        ])
      }),
      { numRuns: 100 },
    )
  })

  it('of blank images are 0, and those of next to no contrast are not blown up', () => {
    const frame = { height: 7, width: 7, channels: 1 }
    const images = new Uint8Array(2 * 49).fill(200)
    images[49] = 201
    expectAlike(new ByteImages([images], frame), new FloatImages([images], frame), (seen) => [seen.slice(0, 2, [0])])
  })

  it('are bytes on the device where the set is one of bytes, and floats where it is not', () => {
    const frame = { height: 2, width: 2, channels: 1 }
    const placed = [Uint8Array.of(1, 2, 3, 4), Float32Array.of(1, 2, 3, 4.5)].map((images) => placeImages([images], frame))
    expect(placed.map((images) => images.constructor)).toEqual([ByteImages, FloatImages])
    for (const images of placed) images.dispose()
  })

  it('that are not there are refused', () => {
    const images = new ByteImages([new Uint8Array(4)], { height: 2, width: 2, channels: 1 })
    expect(() => images.batch(Int32Array.of(0, 1), [0])).toThrow('rows: expected 0 to 0, got 1')
    images.dispose()
  })

  it('leave nothing behind', () => {
    const before = memory().numTensors
    const images = new ByteImages([new Uint8Array(4 * 12)], { height: 2, width: 2, channels: 3 })
    for (let batch = 0; batch < 200; batch++) images.batch(Int32Array.of(0, 3, 1), [0], new Int32Array(9)).dispose()
    images.dispose()
    expect(memory().numTensors).toBe(before)
  })
})

it('cpu has no such kernel: images are whitened before they go there', async () => {
  await setBackend('cpu')
  const images = placeImages([new Uint8Array(4)], { height: 2, width: 2, channels: 1 })
  expect(images).toBeInstanceOf(FloatImages)
  images.dispose()
})

function expectAlike(bytes: SeenImages, floats: SeenImages, look: (images: SeenImages) => ReturnType<SeenImages['batch']>[]): void {
  tidy(() => {
    const [got, told] = [look(bytes), look(floats)]
    told.forEach((tensor, at) => {
      expect(got[at]?.shape).toEqual(tensor.shape)
      const values = got[at]?.dataSync() as Float32Array
      const furthest = (tensor.dataSync() as Float32Array).reduce(
        (most, value, i) => Math.max(most, Math.abs(value - (values[i] as number))),
        0,
      )
      // Whitened values stay below the square root of the pixels, 16 here.
      expect(furthest).toBeLessThan(1e-5)
    })
  })
  bytes.dispose()
  floats.dispose()
}
