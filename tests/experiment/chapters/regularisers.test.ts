import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closerLooks, lookedAt, lookSweep } from '../../../src/experiment/chapters/closer-looks.ts'
import {
  comparedRows,
  idleReason,
  levelsOf,
  longEpochs,
  mostRows,
  plainRow,
  type RegulariserState,
  type Row,
  regulariserFields,
  regulariserSweep,
  regularisers,
  rowChange,
  rowsOf,
  rowsText,
  rowTitle,
  withRegulariser,
} from '../../../src/experiment/chapters/regularisers.ts'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { decodeLink, encodeLink, linkLimit } from '../../../src/experiment/links/permalink.ts'
import { cellsOf } from '../../../src/experiment/runs/sweep.ts'

const state = defaultsOf(regulariserFields)
/** The two strengths of dropout exclude each other. */
const row: fc.Arbitrary<Row> = fc
  .subarray(regularisers.map(({ id }) => id))
  .filter((ids) => !(ids.includes('dropout') && ids.includes('strong-dropout')))
const rows = fc.uniqueArray(row, { minLength: 1, maxLength: mostRows, selector: (one) => one.join() })

test('rows come back from their text, which a link holds', () => {
  fc.assert(
    fc.property(rows, (built) => {
      const place = { chapter: 'regularisers', state: { ...state, rows: rowsText(built), corruption: 0.4 } } as const
      const link = encodeLink(place)
      expect(link.length).toBeLessThan(linkLimit)
      const opened = decodeLink(link, packedDatasets)
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
  expect(rowsOf({ ...state, rows: '00zz0100' })).toEqual([[], ['weight-decay']])
})

test('each row is trained with true labels, with some redrawn and with random ones, row by row and then by seed; last come the long runs', () => {
  const cells = cellsOf(regulariserSweep({ ...state, rows: rowsText([[], ['dropout']]), corruption: 0.3, seeds: 2 }))
  const ofRow = (dropout: number) => [1, 2].flatMap((seed) => [0, 0.3, 1].map((corruption) => [dropout, seed, corruption]))
  const long = cells.slice(12)
  expect(cells.slice(0, 12).map(({ seed, dropout, corruption }) => [dropout, seed, corruption])).toEqual([...ofRow(0), ...ofRow(0.5)])
  expect(long.map(({ seed, dropout, corruption, epochs, stop }) => [dropout, seed, corruption, epochs, stop])).toEqual([
    [0, 1, 1, 1000, 'fit'],
    [0.5, 1, 1, 1000, 'fit'],
  ])
})

test('convolutions are given no more epochs than the table has, nor is what has the most already', () => {
  expect(longEpochs(state)).toBe(1000)
  expect(longEpochs({ ...state, epochs: 500 })).toBe(2000)
  expect(longEpochs({ ...state, epochs: 2000 })).toBeNull()
  expect(longEpochs({ ...state, model: 'lenet' })).toBeNull()
})

test('the labels between true and random ones are those of a link, else 40 % random', () => {
  expect([0, 0.7, 1].map((corruption) => levelsOf({ corruption })[1])).toEqual([0.4, 0.7, 0.4])
})

test('the row that all are held against joins those that lack it', () => {
  expect(comparedRows({ ...state, rows: rowsText([['dropout']]) })).toEqual([['dropout'], []])
  expect(comparedRows({ ...state, rows: rowsText([[], ['dropout']]) })).toEqual([[], ['dropout']])
})

test('batch normalisation is off where a row does not have it, whatever the network has by itself', () => {
  expect(rowChange(state, []).batchNorm).toBe('as-defined')
  expect(rowChange(state, ['batch-norm']).batchNorm).toBe('on')
  expect(rowChange({ ...state, model: 'inception' }, []).batchNorm).toBe('off')
  expect(rowChange({ ...state, model: 'inception' }, ['batch-norm']).batchNorm).toBe('as-defined')
})

test('a network that is defined with batch norm has rows of its own: as defined first, then without', () => {
  const inception = { ...state, model: 'inception' } as const
  expect(rowsOf(inception).slice(0, 2)).toEqual([['batch-norm'], []])
  expect(plainRow(inception)).toEqual(['batch-norm'])
  expect(plainRow(state)).toEqual([])
  expect(rowsOf(inception).map((one) => rowTitle(one, inception))).toEqual([
    'all off, batch norm on',
    'all off, batch norm off',
    'weight decay, batch norm on',
    'random crop, batch norm on',
  ])
  expect(rowTitle(['weight-decay', 'batch-norm'], state)).toBe('weight decay + batch norm')
})

test('the two strengths of dropout exclude each other, in links too', () => {
  expect(withRegulariser(['dropout'], 'strong-dropout', true)).toEqual(['strong-dropout'])
  expect(withRegulariser(['weight-decay', 'strong-dropout'], 'dropout', true)).toEqual(['weight-decay', 'dropout'])
  expect(rowsOf({ ...state, rows: rowsText([['dropout', 'strong-dropout'], ['strong-dropout']]) })).toEqual([['strong-dropout']])
})

test('a closer look is within the limits of every field, and trains its two rows with one kind of labels', () => {
  for (const look of closerLooks) {
    const at = lookedAt({ ...state, dataset: 'fashion-mnist' }, look)
    const opened = decodeLink(encodeLink({ chapter: 'regularisers', state: at }), packedDatasets)
    expect(opened.notices).toEqual([])
    expect(opened.state).toEqual(at)
    const cells = cellsOf(lookSweep(state, look))
    expect(cells).toHaveLength(2 * at.seeds)
    expect(new Set(cells.map(({ corruption }) => corruption))).toEqual(new Set([look.corruption]))
  }
})

test('what does nothing in a network without hidden units is named', () => {
  expect(idleReason({ ...state, model: 'softmax' }, 'dropout')).toMatch(/no hidden units/)
  expect(idleReason({ ...state, model: 'softmax' }, 'weight-decay')).toBeNull()
  expect(idleReason(state, 'dropout')).toBeNull()
})
