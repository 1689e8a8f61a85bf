// Places and ticks on the x axis.

import { assert, constantFrom, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseTicks, createXScale } from '../../../src/charts/line-chart/x-scale.ts'

const kinds = constantFrom('linear', 'sqrt', 'log')
const width = (value: number) => 8 * String(value).length

describe('createXScale', () => {
  it('finds its way back from a place to the value', () => {
    assert(
      property(kinds, double({ min: 0, max: 23, noNaN: true }), (kind, value) => {
        const scale = createXScale(kind, [0, 23], [40, 400])
        expect(scale.invert(scale(value))).toBeCloseTo(value, 6)
      }),
    )
  })

  it('gives the early epochs more room on a square root axis than on a linear one', () => {
    const firstEpoch = (kind: 'linear' | 'sqrt') => createXScale(kind, [0, 25], [0, 100])(1)
    expect(firstEpoch('linear')).toBeCloseTo(4)
    expect(firstEpoch('sqrt')).toBeCloseTo(20)
  })

  it('has a place for 0 on a logarithmic axis', () => {
    expect(createXScale('log', [0, 23], [40, 400])(0)).toBe(40)
  })
})

describe('chooseTicks', () => {
  it('never lets tick labels touch, and stays on the axis', () => {
    assert(
      property(
        constantFrom('sqrt', 'log'),
        double({ min: 0.5, max: 1e5, noNaN: true }),
        double({ min: 120, max: 900, noNaN: true }),
        (kind, high, length) => {
          const scale = createXScale(kind, [0, high], [0, length])
          const ticks = chooseTicks(kind, scale, [0, high], width)
          for (const [i, tick] of ticks.entries()) {
            expect(tick).toBeLessThanOrEqual(high)
            const before = ticks[i - 1]
            if (before !== undefined) expect(scale(tick) - width(tick) / 2).toBeGreaterThan(scale(before) + width(before) / 2)
          }
        },
      ),
    )
  })

  it('reads as round numbers on a square root axis', () => {
    expect(chooseTicks('sqrt', createXScale('sqrt', [0, 23], [0, 300]), [0, 23], width)).toEqual([0, 1, 2, 5, 10, 15, 20])
  })
})
