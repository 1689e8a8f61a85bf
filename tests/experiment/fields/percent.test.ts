import { expect, test } from 'vitest'
import { parsePercent } from '../../../src/experiment/fields/percent.ts'

test.each([
  ['40', 0.4],
  ['40 %', 0.4],
  [' 12.5%', 0.125],
  ['0,5', 0.005],
  ['12,5 %', 0.125],
  [',5', 0.005],
  ['0.07', 0.0007],
  ['100', 1],
])('%j is read as %d', (text, share) => {
  expect(parsePercent(text)).toBe(share)
})

test.each(['', ' ', '%', 'half', '140', '-1', '1,000,5', '0x10'])('%j is refused, in percent', (text) => {
  expect(() => parsePercent(text)).toThrow('0 to 100\u00a0%, please')
})
