import { expect, test } from 'vitest'
import { placeWith } from '../../../src/chapters/regularisers/use-rows.ts'
import {
  comparedRows,
  mostRows,
  type Row,
  regulariserFields,
  regularisers,
  rowsText,
} from '../../../src/experiment/chapters/regularisers.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'

const state = defaultsOf(regulariserFields)
const shownIn = (rows: readonly Row[], row: Row): readonly Row[] => {
  const before = { ...state, rows: rowsText(rows) }
  const after = { ...before, ...placeWith(before, row) }
  expect(comparedRows(after)[after.shown - 1]).toEqual(row)
  return comparedRows(after)
}

test('a row that is there is shown and nothing is added', () => {
  expect(placeWith(state, ['dropout'])).toEqual({ rows: '', shown: 3 })
  expect(shownIn([[], ['dropout']], ['dropout'])).toEqual([[], ['dropout']])
})

test('a row that is not there joins at the end', () => {
  expect(shownIn([[], ['dropout']], ['weight-decay'])).toEqual([[], ['dropout'], ['weight-decay']])
})

test('what all are held against can be shown where the rows lack it', () => {
  expect(shownIn([['dropout']], [])).toContainEqual([])
})

test('where the table is full a row takes the place of the last one', () => {
  const all = Array.from({ length: mostRows }, (_, code) => regularisers.filter((_, bit) => code & (1 << bit)).map(({ id }) => id)).filter(
    (row) => !(row.includes('dropout') && row.includes('strong-dropout')),
  )
  const full = [...all, ['early-stopping'], ['batch-norm']].slice(0, mostRows) as readonly Row[]
  expect(full).toHaveLength(mostRows)
  const rows = shownIn(full, ['early-stopping', 'batch-norm'])
  expect(rows).toHaveLength(mostRows)
  expect(rows.slice(0, -1)).toEqual(full.slice(0, -1))
})
