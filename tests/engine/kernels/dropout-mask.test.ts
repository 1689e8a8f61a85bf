import type { Rank } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dropoutMask } from '../../../src/engine/ops/dropout-mask.ts'
import { describeBuilds, expectSameOnCpu, side } from './against-cpu.ts'

const seeds = [1, 2 ** 32 - 1, 0]

describeBuilds('dropout mask', () => {
  it('has the same bits on both backends, for any shape, rate, seeds and step', async () => {
    const word = fc.nat(2 ** 32 - 1)
    const seeds = fc.array(word, { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(
        seeds,
        fc.array(side(40), { maxLength: 2 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        word,
        (own, rest, rate, step) => expectSameOnCpu(() => [dropoutMask([own.length, ...rest], rate, own, step)], 0),
      ),
      { numRuns: 60, examples: [[[1], [7], 0, 2 ** 32 - 1]] },
    )
  })

  it('silences the share asked for, and keeps the mean', () => {
    const values = dropoutMask<Rank.R2>([1, 100_000], 0.25, [9], 1).dataSync()
    const silent = values.filter((value) => value === 0).length
    // Binomial: mean 25,000, standard deviation 137.
    expect(Math.abs(silent - 25_000)).toBeLessThan(5 * 137)
    expect(new Set(values)).toEqual(new Set([0, Math.fround(1 / 0.75)]))
  })

  it('gives each model the mask that its seed has alone', () => {
    const together = dropoutMask<Rank.R3>([3, 5, 9], 0.5, seeds, 4).dataSync()
    const alone = seeds.flatMap((seed) => [...dropoutMask<Rank.R3>([1, 5, 9], 0.5, [seed], 4).dataSync()])
    expect([...together]).toEqual(alone)
  })

  it('wants one seed per model', () => {
    expect(() => dropoutMask([3, 5], 0.5, [1], 4)).toThrow('seeds: expected one for each of 3 models, got 1')
  })
})
