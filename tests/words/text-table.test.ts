import { expect, test } from 'vitest'
import { textTable } from '../../src/words/text-table.ts'

test('columns stand under one another, wider where a cell needs it, without spaces at the end of a line', () => {
  expect(
    textTable(
      [
        ['p', 'epochs to fit', 'error'],
        [0.5, '8.5 of those that fit (4 of 5)', ''],
      ],
      6,
    ),
  ).toBe(['p     epochs to fit                   error', '0.5   8.5 of those that fit (4 of 5)'].join('\n'))
})
