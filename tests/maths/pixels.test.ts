import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conditionPixels, type ImageSet, type PixelCondition } from '../../src/maths/pixels.ts'

const moments = { pixelMean: 0.13, pixelStd: 0.31 }
const pixels = 36

/** Images in which every value tells its place. */
function imageSet(count: number, split: 'train' | 'test' = 'train', channels = 1): ImageSet {
  const size = pixels * channels
  return { images: Uint8Array.from({ length: count * size }, (_, i) => (i % size) + Math.floor(i / size)), count, channels, split }
}

const see = (set: ImageSet, condition: PixelCondition, seed = 1) => conditionPixels(set, condition, seed, moments)

/** From where each pixel of an image came. */
const orderOf = (values: ArrayLike<number>, image: number): number[] =>
  Array.from({ length: pixels }, (_, i) => (values[image * pixels + i] as number) - image)

const ascending = (values: number[]) => [...values].sort((a, b) => a - b)
const places = Array.from({ length: pixels }, (_, i) => i)

describe('pixel conditions', () => {
  test('original images stay as they are', () => {
    const set = imageSet(3)
    expect(see(set, 'original')).toBe(set.images)
  })

  test('shuffled: one permutation, for all training and test images', () => {
    const [train, test] = [see(imageSet(4), 'shuffled'), see(imageSet(2, 'test'), 'shuffled')]
    const order = orderOf(train, 0)
    expect(ascending(order)).toEqual(places)
    expect(order).not.toEqual(places)
    for (const image of [1, 2, 3]) expect(orderOf(train, image)).toEqual(order)
    for (const image of [0, 1]) expect(orderOf(test, image)).toEqual(order)
  })

  test('random: a permutation for each image, another one for each test image', () => {
    const [train, test] = [see(imageSet(3), 'random'), see(imageSet(3, 'test'), 'random')]
    const orders = [0, 1, 2].flatMap((image) => [orderOf(train, image), orderOf(test, image)])
    for (const order of orders) expect(ascending(order)).toEqual(places)
    expect(new Set(orders.map(String)).size).toBe(6)
  })

  test('gaussian: the mean and standard deviation of the data set, not clipped', () => {
    const noise = Array.from(see({ ...imageSet(1), images: new Uint8Array(20_000), count: 100 }, 'gaussian'), (value) => value / 255)
    const mean = noise.reduce((sum, value) => sum + value, 0) / noise.length
    const sd = Math.sqrt(noise.reduce((sum, value) => sum + (value - mean) ** 2, 0) / noise.length)
    expect(mean).toBeCloseTo(moments.pixelMean, 2)
    expect(sd).toBeCloseTo(moments.pixelStd, 2)
    expect(Math.min(...noise)).toBeLessThan(-0.5)
  })

  test.each(['shuffled', 'random', 'gaussian'] as const)('%s: the same for a seed, else another', (condition) => {
    expect(see(imageSet(2), condition, 5)).toEqual(see(imageSet(2), condition, 5))
    expect(see(imageSet(2), condition, 5)).not.toEqual(see(imageSet(2), condition, 6))
  })

  test('more images only add to those that were there', () => {
    fc.assert(
      fc.property(fc.constantFrom('shuffled', 'random', 'gaussian' as const), fc.integer({ min: 1, max: 6 }), (condition, count) => {
        const all = see(imageSet(7), condition)
        expect(all.subarray(0, count * pixels)).toEqual(see(imageSet(count), condition))
      }),
    )
  })

  test('the channels of a pixel stay together', () => {
    const set = imageSet(2, 'train', 3)
    const grey = { images: set.images.filter((_, i) => i % 3 === 0), count: 2, channels: 1, split: 'train' } as const
    for (const condition of ['shuffled', 'random'] as const)
      expect(see(set, condition).filter((_, i) => i % 3 === 0)).toEqual(see(grey, condition))
  })
})
