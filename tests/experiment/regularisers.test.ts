import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultsOf } from '../../src/experiment/field.ts'
import { decodeLink, encodeLink, linkLimit } from '../../src/experiment/permalink.ts'
import {
  mostRows,
  type RegulariserState,
  type Row,
  regulariserFields,
  regulariserSweep,
  regularisers,
  rowChange,
  rowsOf,
  rowsText,
} from '../../src/experiment/regularisers.ts'
import { cellsOf } from '../../src/experiment/sweep.ts'

const state = defaultsOf(regulariserFields)
const row: fc.Arbitrary<Row> = fc.subarray(regularisers.map(({ id }) => id))
const rows = fc.uniqueArray(row, { minLength: 1, maxLength: mostRows, selector: (one) => one.join() })

test('rows come back from their text, which a link holds', () => {
  fc.assert(
    fc.property(rows, (built) => {
      const place = { chapter: 'regularisers', state: { ...state, rows: rowsText(built), corruption: 0.4 } } as const
      const link = encodeLink(place)
      expect(link.length).toBeLessThan(linkLimit)
      const opened = decodeLink(link)
      expect(opened.notices).toEqual([])
      expect(rowsOf(opened.state as RegulariserState)).toEqual(built)
    }),
  )
})

test('every setting at its longest fits into a short link', () => {
  const longest = Object.fromEntries(
    Object.entries(regulariserFields).map(([name, field]) => {
      if (field.kind === 'number') return [name, 'integer' in field && field.integer ? field.max : 1.2345e-12]
      if (field.kind === 'records') return [name, '1r'.repeat(mostRows)]
      const words: readonly string[] = field.values
      return [name, words.filter((word) => word !== field.default).reduce((a, b) => (b.length > a.length ? b : a))]
    }),
  ) as unknown as RegulariserState
  expect(encodeLink({ chapter: 'regularisers', state: longest }).length).toBeLessThan(linkLimit)
})

test('what no row spells, and a row told twice, are left out', () => {
  expect(rowsOf({ rows: '00zz0100' })).toEqual([[], ['weight-decay']])
})

test('each row is trained with true labels and with noisy ones, by every seed', () => {
  const cells = cellsOf(regulariserSweep({ ...state, rows: rowsText([[], ['dropout']]), corruption: 0.4, seeds: 2 }))
  expect(cells.map(({ seed, dropout, corruption }) => [seed, dropout, corruption])).toEqual([
    [1, 0, 0],
    [1, 0, 0.4],
    [1, 0.5, 0],
    [1, 0.5, 0.4],
    [2, 0, 0],
    [2, 0, 0.4],
    [2, 0.5, 0],
    [2, 0.5, 0.4],
  ])
})

test('batch normalisation is off where a row does not have it, whatever the network has by itself', () => {
  expect(rowChange(state, []).batchNorm).toBe('as-defined')
  expect(rowChange(state, ['batch-norm']).batchNorm).toBe('on')
  expect(rowChange({ ...state, model: 'inception' }, []).batchNorm).toBe('off')
  expect(rowChange({ ...state, model: 'inception' }, ['batch-norm']).batchNorm).toBe('as-defined')
})
