import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvText, errorOf, sixDigits } from '../../src/words/csv.ts'

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

/** The cells of RFC 4180's text. */
function parsed(text: string): string[][] {
  const lines: string[][] = [[]]
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare)
    if (end === '\r\n') lines.push([])
  }
  return lines.slice(0, -1)
}

test('every text comes back from its file as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', ' ', '0') })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 })), (lines) => {
      expect(parsed(csvText(lines))).toEqual(lines)
    }),
  )
})

test('figures are without the noise of floating point', () => {
  expect(errorOf(0.9)).toBe(0.1)
  expect(sixDigits(12.34567891)).toBe(12.3457)
  expect([errorOf(null), sixDigits(null)]).toEqual([null, null])
})
