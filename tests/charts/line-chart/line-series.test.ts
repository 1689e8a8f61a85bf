// Reading values off curves.

import { describe, expect, it } from 'vitest'
import { describeReading, extentOf, type LineSeries, readSeries, steps } from '../../../src/charts/line-chart/line-series.ts'

const series = (x: number[], y: number[], more: Partial<LineSeries> = {}): LineSeries => ({
  id: 'a',
  label: 'a',
  colour: '--ink',
  dash: 'solid',
  points: { x, y },
  ...more,
})

describe('readSeries', () => {
  it('reads the nearest measured point, at its own x', () => {
    const one = series([0, 1, 2, 4], [0.1, 0.2, Number.NaN, 0.4], { band: { low: [0, 0.1, 0, 0.3], high: [1, 0.3, 1, 0.5] } })
    expect(readSeries(one, 2)).toEqual({ index: 1, x: 1, y: 0.2, low: 0.1, high: 0.3 })
    expect(readSeries(one, 3.9)).toMatchObject({ index: 3, x: 4, y: 0.4 })
  })

  it('reads nothing where a series was not measured', () => {
    expect(readSeries(series([0, 1, 2], [0, 0, 0]), 9)).toBeNull()
    expect(readSeries(series([], []), 0)).toBeNull()
  })
})

describe('steps', () => {
  it('are every x of every series, once and in order', () => {
    expect(steps([series([0, 2], [0, 0]), series([1, 2], [0, 0]), series([9], [0], { ghost: true })])).toEqual([0, 1, 2, 9])
  })
})

describe('extentOf', () => {
  it('counts bands and passes over what was not measured', () => {
    const one = series([0, 1], [0.5, Number.NaN], { band: { low: [0.4, 0.2], high: [0.6, 0.7] } })
    expect(extentOf([one], 'y')).toEqual([0.2, 0.7])
    expect(extentOf([], 'y')).toBeNull()
  })
})

describe('describeReading', () => {
  it('says value and band with their unit', () => {
    expect(describeReading({ index: 0, x: 1, y: 0.631, low: 0.61, high: 0.652 }, 'percent')).toBe(
      '63.1\u00a0% (61.0\u00a0% to 65.2\u00a0%)',
    )
    expect(describeReading({ index: 0, x: 1, y: 13.1619, low: null, high: null }, 'number')).toBe('13.16')
  })
})
