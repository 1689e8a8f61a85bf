import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exponentText, numberText, signedText } from '../../src/words/powers.ts'

test('plain numbers have two decimals at most and a true minus, very large and small ones powers of ten', () => {
  expect([0, 1.234, -0.35, 12_345, -0.0012].map(numberText)).toEqual(['0', '1.23', '−0.35', '1.2 × 10⁴', '−1.2 × 10⁻³'])
  expect(numberText(Number.POSITIVE_INFINITY)).toBe('beyond its precision')
  expect([1, -0.35, 0].map(signedText)).toEqual(['+1', '−0.35', '0'])
  expect(exponentText(0.000123456)).toBe('1.23e-4')
})

test('no number is written with a hyphen for a minus, or with more than six digits', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = numberText(value)
      expect(text).not.toContain('-')
      expect(text.split(' × ')[0]?.replace(/\D/g, '').length).toBeLessThanOrEqual(6)
    }),
  )
})
