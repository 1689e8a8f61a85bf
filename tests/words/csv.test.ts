import { expect, test } from 'vitest'
import { csvText, errorOf } from '../../src/words/csv.ts'

test('what would be misread is quoted; what was not measured is empty', () => {
  expect(
    csvText([
      ['a', 'weight decay, "on"'],
      [1, null],
      ['two\nlines', undefined],
    ]),
  ).toBe('a,"weight decay, ""on"""\r\n1,\r\n"two\nlines",\r\n')
  expect(csvText([['a', 0.5]], '\n')).toBe('a,0.5\n')
})

test('errors are without the noise of floating point', () => {
  expect(errorOf(0.9)).toBe(0.1)
  expect(errorOf(null)).toBeNull()
})
