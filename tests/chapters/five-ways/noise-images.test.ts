// What the chapter gives as a likely reason why a dense network learns noise sooner than digits.
import { expect, test } from 'vitest'
import { openDataset } from '../../../src/data/load.ts'
import { conditionPixels } from '../../../src/maths/pixels.ts'
import { whitenImages } from '../../../src/maths/whiten.ts'
import { committed } from '../../data/sources.ts'

const count = 200

test.each(['mnist', 'fashion-mnist'] as const)(
  '%s: two images of noise have nearly nothing in common, images of one kind look alike',
  async (name) => {
    const { entry, train } = await openDataset(name, committed)
    const { images, labels } = await train(count)
    const pixels = images.length / count
    const set = { images, count, channels: 1, split: 'train' } as const
    const seen = (condition: 'original' | 'gaussian') => whitenImages(conditionPixels(set, condition, 1, entry), count, pixels)
    /** Mean cosine between all pairs of images that `counts`. */
    const likeness = (whitened: Float32Array, counts: (a: number, b: number) => boolean): number => {
      const cosines: number[] = []
      for (let a = 0; a < count; a++)
        for (let b = a + 1; b < count; b++)
          if (counts(a, b)) {
            let product = 0
            for (let i = 0; i < pixels; i++) product += (whitened[a * pixels + i] as number) * (whitened[b * pixels + i] as number)
            cosines.push(Math.abs(product / pixels))
          }
      return cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length
    }
    expect(likeness(seen('gaussian'), () => true)).toBeLessThan(0.05)
    expect(likeness(seen('original'), (a, b) => labels[a] === labels[b])).toBeGreaterThan(0.35)
  },
)
