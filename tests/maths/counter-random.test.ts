import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counterRandom, philox2x32 } from '../../src/maths/counter-random.ts'

const hex = (values: Iterable<number>) => [...values].map((value) => value.toString(16).padStart(8, '0'))
const uint32 = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('philox2x32', () => {
  it.each([
    [[0, 0], 0, ['ff1dae59', '6cd10df2']],
    [[0xffffffff, 0xffffffff], 0xffffffff, ['2c3f628b', 'ab4fd7ad']],
    [[0x243f6a88, 0x85a308d3], 0x13198a2e, ['dd7ce038', 'f62a4c12']],
  ])('gives the known answer of the Random123 library for counter %j', (counter, key, expected) => {
    expect(hex(philox2x32(key, counter as [number, number]))).toEqual(expected)
  })

  it('agrees with its definition in whole-number arithmetic', () => {
    const definition = (key: number, [low, high]: [number, number]) => {
      let [left, right, roundKey] = [BigInt(low), BigInt(high), BigInt(key)]
      for (let round = 0; round < 10; round++) {
        const product = 0xd256d193n * left
        left = (product >> 32n) ^ roundKey ^ right
        right = product & 0xffffffffn
        roundKey = (roundKey + 0x9e3779b9n) & 0xffffffffn
      }
      return [Number(left), Number(right)]
    }
    fc.assert(
      fc.property(uint32, fc.tuple(uint32, uint32), (key, counter) => {
        expect(philox2x32(key, counter)).toEqual(definition(key, counter))
      }),
    )
  })
})

describe('counterRandom', () => {
  it('begins every longer run of a stream like a shorter one', () => {
    fc.assert(
      fc.property(uint32, uint32, fc.integer({ min: 0, max: 40 }), (seed, stream, count) => {
        expect(counterRandom(seed, stream, count)).toEqual(counterRandom(seed, stream, 41).slice(0, count))
      }),
    )
  })

  it('tells seeds and streams apart', () => {
    const runs = [counterRandom(1, 0, 8), counterRandom(2, 0, 8), counterRandom(1, 1, 8), counterRandom(2, 1, 8)]
    expect(new Set(runs.flatMap((run) => [...run])).size).toBe(32)
  })

  it('spreads evenly over the whole range', () => {
    const counts = new Array<number>(16).fill(0)
    for (const value of counterRandom(3, 7, 160_000)) counts[value >>> 28] = (counts[value >>> 28] ?? 0) + 1
    // Each count is binomial: mean 10,000, standard deviation 97.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(5 * 97)
  })
})
