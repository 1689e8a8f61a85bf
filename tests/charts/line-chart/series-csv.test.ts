// Curves as tables.

import { describe, expect, it } from 'vitest'
import type { LineSeries } from '../../../src/charts/line-chart/line-series.ts'
import { seriesToCsv, tabulateSeries } from '../../../src/charts/line-chart/series-csv.ts'

const told: LineSeries = {
  id: 'told',
  label: 'as told, "so far"',
  colour: '--ink',
  dash: 'solid',
  points: { x: [0, 1], y: [0.1, 0.123456789] },
}
const unseen: LineSeries = {
  id: 'unseen',
  label: 'unseen',
  colour: '--unseen',
  dash: 'dashed',
  points: { x: [1, 2], y: [0.5, Number.NaN] },
  band: { low: [0.4, 0.3], high: [0.6, 0.7] },
}
const epochs = { kind: 'linear', label: 'epochs' } as const

describe('tabulateSeries', () => {
  it('has a row for every x of any series, with gaps where one was not measured', () => {
    expect(tabulateSeries([told, unseen], epochs, { kind: 'number' }).rows).toEqual([
      [0, 0.1, null, null, null],
      [1, 0.123456789, 0.5, 0.4, 0.6],
      [2, null, null, 0.3, 0.7],
    ])
  })
})

describe('seriesToCsv', () => {
  it('follows RFC 4180: CRLF after every line, fields with commas or quotes quoted', () => {
    expect(seriesToCsv([told], epochs, { kind: 'percent' })).toBe('epochs,"as told, ""so far"" (%)"\r\n0,10\r\n1,12.3457\r\n')
  })
})
